import { decideStatusChange, type StatusChange } from '@kaopu/domain/certification/credential-status.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { type Acted, actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialStatus } from './credential-view.ts';
import { refuseConflicted } from './find-conflicts.ts';
import { getVersion } from './scheme-version.store.ts';

export const ChangeStatusInput = z.object({
  credentialId: Id,
  /** Kept with the credential and told to its holder; the public sees the change and its day. */
  reason: z.string().trim().min(1).max(2000),
  idempotencyKey: IdempotencyKey,
});
export type ChangeStatusInput = z.infer<typeof ChangeStatusInput>;

export const ChangeStatusOutput = z.object({ status: CredentialStatus, at: Instant });
export type ChangeStatusOutput = z.infer<typeof ChangeStatusOutput>;

const recorded = {
  suspend: 'certification.credentialSuspended',
  reinstate: 'certification.credentialReinstated',
  revoke: 'certification.credentialRevoked',
} as const;

/**
 * Suspends, reinstates or revokes a credential. STATUS_CHANGE_REFUSED where that is not legal from where it
 * stands. An officer who taught the holder or shares their employer is refused, and the refusal recorded.
 */
export async function changeStatus(
  ctx: PersonContext,
  change: StatusChange,
  input: ChangeStatusInput,
): Promise<ChangeStatusOutput> {
  const { credentialId, reason, idempotencyKey: key } = input;
  const scope = scopeIds(ctx.actor, 'certification.changeStatus', 'scheme');
  return actUnlessConflicted(ctx, (tx) =>
    once<Acted<ChangeStatusOutput>>(
      tx,
      ctx,
      { key, operation: `certification.${change}`, input },
      async () => {
        const found = await credentialStore.lockCredential(tx, scope, credentialId);
        if (!found) throw new KaopuError('NOT_FOUND');
        const at = ctx.clock.now();
        const events = (await credentialStore.findEventsOf(tx, [credentialId])).get(credentialId) ?? [];
        const decision = decideStatusChange({ events, validUntil: found.validUntil }, change, at);
        if (decision.kind === 'refused')
          throw new KaopuError('STATUS_CHANGE_REFUSED', { from: decision.from });
        const { personId, applicationId, number } = found;
        const { rules } = await getVersion(tx, found.schemeVersionId);
        const { lookbackMonths } = rules.board;
        const facts = { applicationId, applicantId: personId, lookbackMonths, now: at };
        const grounds = await refuseConflicted(tx, ctx, facts, 'changeStatus');
        if (grounds.length > 0) return refused(grounds);
        await credentialStore.insertEvent(tx, {
          credentialEventId: ctx.chance.newId(at),
          credentialId,
          kind: decision.event,
          reason,
          actorId: ctx.actor.personId,
          at,
        });
        await recordEvent(tx, ctx, recorded[change], {
          subject: { kind: 'credential', id: credentialId },
          data: { credentialId, number },
          personal: { personId, data: { reason } },
        });
        return done({ status: decision.to, at: at.toISOString() });
      },
    ),
  );
}
