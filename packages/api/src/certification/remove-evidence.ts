import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import * as evidenceStore from './evidence.store.ts';
import { getOpenForEvidence } from './evidence-policy.ts';

export const RemoveEvidenceInput = z.object({ evidenceId: Id });
export type RemoveEvidenceInput = z.infer<typeof RemoveEvidenceInput>;

export const RemoveEvidenceOutput = z.object({ evidenceId: Id });
export type RemoveEvidenceOutput = z.infer<typeof RemoveEvidenceOutput>;

/** Takes back one's own evidence, as long as nobody has judged it: CONFLICT after that. */
export const removeEvidenceProcedure = procedureFor('certification.apply')
  .input(RemoveEvidenceInput)
  .output(RemoveEvidenceOutput)
  .mutation(({ ctx, input }) => removeEvidence(ctx, input));

export async function removeEvidence(
  ctx: PersonContext,
  { evidenceId }: RemoveEvidenceInput,
): Promise<RemoveEvidenceOutput> {
  return ctx.db.transaction(async (tx) => {
    const found = await evidenceStore.findEvidence(tx, evidenceId);
    if (!found) throw new KaopuError('NOT_FOUND');
    const { applicationId, proofId } = found;
    const owner = { ownerId: ctx.actor.personId };
    const application = await applicationStore.lockApplication(tx, owner, applicationId);
    await getOpenForEvidence(tx, application);
    // Read again now that the application is held: an officer may have judged it meanwhile.
    const held = await evidenceStore.findEvidence(tx, evidenceId);
    if (!held) throw new KaopuError('NOT_FOUND');
    if (held.verdict !== null) throw new KaopuError('CONFLICT', { state: held.verdict });
    await evidenceStore.removeEvidence(tx, evidenceId, ctx.clock.now());
    const subject = { kind: 'application', id: applicationId };
    const data = { applicationId, evidenceId, proofId };
    await recordEvent(tx, ctx, 'certification.evidenceRemoved', { subject, data });
    return { evidenceId };
  });
}
