import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import * as evidenceStore from './evidence.store.ts';
import { getOpenForEvidence } from './evidence-policy.ts';
import { caseOf, refuseConflicted } from './find-conflicts.ts';

export const JudgeEvidenceInput = z.object({
  evidenceId: Id,
  verdict: z.enum(['accepted', 'refused']),
  reason: z.string().trim().max(2000),
});
export type JudgeEvidenceInput = z.infer<typeof JudgeEvidenceInput>;

export const JudgeEvidenceOutput = z.object({ evidenceId: Id });
export type JudgeEvidenceOutput = z.infer<typeof JudgeEvidenceOutput>;

/**
 * Accepts or refuses a piece of evidence; a refusal needs a reason (INVALID_INPUT). Judged once: CONFLICT
 * afterwards. An officer with a conflict of interest is refused, and the refusal recorded.
 */
export const judgeEvidenceProcedure = procedureFor('certification.admitApplication')
  .input(JudgeEvidenceInput)
  .output(JudgeEvidenceOutput)
  .mutation(({ ctx, input }) => judgeEvidence(ctx, input));

export async function judgeEvidence(
  ctx: PersonContext,
  { evidenceId, verdict, reason }: JudgeEvidenceInput,
): Promise<JudgeEvidenceOutput> {
  if (verdict === 'refused' && reason === '') throw new KaopuError('INVALID_INPUT', { field: 'reason' });
  const scope = scopeIds(ctx.actor, 'certification.admitApplication', 'scheme');
  return actUnlessConflicted(ctx, async (tx) => {
    const found = await evidenceStore.findEvidence(tx, evidenceId);
    if (!found) throw new KaopuError('NOT_FOUND');
    const held = await applicationStore.lockApplication(tx, { scope }, found.applicationId);
    const application = await getOpenForEvidence(tx, held);
    const evidence = await evidenceStore.findEvidence(tx, evidenceId);
    if (!evidence) throw new KaopuError('NOT_FOUND');
    if (evidence.verdict !== null) throw new KaopuError('CONFLICT', { state: evidence.verdict });
    const judgedAt = ctx.clock.now();
    const refusedFor = await refuseConflicted(
      tx,
      ctx,
      await caseOf(tx, application, judgedAt),
      'judgeEvidence',
    );
    if (refusedFor.length > 0) return refused(refusedFor);
    const judgedBy = ctx.actor.personId;
    await evidenceStore.setVerdict(tx, evidenceId, { verdict, verdictReason: reason, judgedBy, judgedAt });
    const { applicationId, personId } = application;
    await recordEvent(tx, ctx, 'certification.evidenceJudged', {
      subject: { kind: 'application', id: applicationId },
      data: { applicationId, evidenceId, verdict },
      ...(reason && { personal: { personId, data: { reason } } }),
    });
    return done({ evidenceId });
  });
}
