import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { type Acted, actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import * as evidenceStore from './evidence.store.ts';
import { findEvidenceProof, getOpenForEvidence } from './evidence-policy.ts';
import { caseOf, refuseConflicted } from './find-conflicts.ts';

export const RecordEvidenceInput = z.object({
  applicationId: Id,
  proofId: z.string(),
  statement: z.string().trim().min(1).max(4000),
  idempotencyKey: IdempotencyKey,
});
export type RecordEvidenceInput = z.infer<typeof RecordEvidenceInput>;

export const RecordEvidenceOutput = z.object({ evidenceId: Id });
export type RecordEvidenceOutput = z.infer<typeof RecordEvidenceOutput>;

/**
 * Puts on file what the body itself brings (an interview held, a stage record), accepted as it is recorded.
 * NOT_FOUND for a proof that is the applicant's to bring.
 */
export const recordEvidenceProcedure = procedureFor('certification.admitApplication')
  .input(RecordEvidenceInput)
  .output(RecordEvidenceOutput)
  .mutation(({ ctx, input }) => recordEvidence(ctx, input));

export async function recordEvidence(
  ctx: PersonContext,
  input: RecordEvidenceInput,
): Promise<RecordEvidenceOutput> {
  const { applicationId, proofId, statement, idempotencyKey: key } = input;
  const scope = scopeIds(ctx.actor, 'certification.admitApplication', 'scheme');
  return actUnlessConflicted(ctx, (tx) =>
    once<Acted<RecordEvidenceOutput>>(
      tx,
      ctx,
      { key, operation: 'certification.recordEvidence', input },
      async () => {
        const held = await applicationStore.lockApplication(tx, { scope }, applicationId);
        const application = await getOpenForEvidence(tx, held);
        const proof = await findEvidenceProof(tx, application, proofId);
        if (proof?.kind !== 'evidence' || proof.broughtBy !== 'body') {
          throw new KaopuError('NOT_FOUND', { field: 'proofId' });
        }
        const now = ctx.clock.now();
        const refusedFor = await refuseConflicted(
          tx,
          ctx,
          await caseOf(tx, application, now),
          'judgeEvidence',
        );
        if (refusedFor.length > 0) return refused(refusedFor);
        const evidenceId = ctx.chance.newId(now);
        const officer = ctx.actor.personId;
        const brought = { evidenceId, applicationId, proofId, statement, addedBy: officer, addedAt: now };
        const verdict = { verdict: 'accepted', verdictReason: '', judgedBy: officer, judgedAt: now } as const;
        await evidenceStore.insertEvidence(tx, { ...brought, ...verdict });
        const subject = { kind: 'application', id: applicationId };
        const data = { applicationId, evidenceId };
        await recordEvent(tx, ctx, 'certification.evidenceAdded', { subject, data: { ...data, proofId } });
        const judged = { ...data, verdict: 'accepted' } as const;
        await recordEvent(tx, ctx, 'certification.evidenceJudged', { subject, data: judged });
        return done({ evidenceId });
      },
    ),
  );
}
