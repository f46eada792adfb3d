import { changesFrom, decideStatusChange } from '@kaopu/domain/certification/credential-status.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialStatus } from './credential-view.ts';

export const PreviewStatusChangeInput = z.object({
  credentialId: Id,
  change: z.enum(['suspend', 'reinstate', 'revoke']),
});
export type PreviewStatusChangeInput = z.infer<typeof PreviewStatusChangeInput>;

export const PreviewStatusChangeOutput = z.object({
  isLegal: z.boolean(),
  from: CredentialStatus,
  to: CredentialStatus,
  /** Whether anything could be done about it afterwards. */
  canBeUndone: z.boolean(),
});
export type PreviewStatusChangeOutput = z.infer<typeof PreviewStatusChangeOutput>;

/** What a change of status would do now; changes nothing. */
export const previewStatusChangeProcedure = procedureFor('certification.changeStatus')
  .input(PreviewStatusChangeInput)
  .output(PreviewStatusChangeOutput)
  .query(({ ctx, input }) => previewStatusChange(ctx, input));

export async function previewStatusChange(
  ctx: Pick<PersonContext, 'db' | 'actor' | 'clock'>,
  { credentialId, change }: PreviewStatusChangeInput,
): Promise<PreviewStatusChangeOutput> {
  const scope = scopeIds(ctx.actor, 'certification.changeStatus', 'scheme');
  const found = await credentialStore.findCredential(ctx.db, scope, credentialId);
  if (!found) throw new KaopuError('NOT_FOUND');
  const events = (await credentialStore.findEventsOf(ctx.db, [credentialId])).get(credentialId) ?? [];
  const decision = decideStatusChange({ events, validUntil: found.validUntil }, change, ctx.clock.now());
  const to = decision.kind === 'change' ? decision.to : decision.from;
  const isReversible = changesFrom(to).some((next) => next === 'reinstate' || next === 'suspend');
  return { isLegal: decision.kind === 'change', from: decision.from, to, canBeUndone: isReversible };
}
