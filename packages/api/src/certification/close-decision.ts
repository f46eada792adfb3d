import { decideOutcome, VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import { decideQuorum } from '@kaopu/domain/certification/decide-quorum.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import * as decisionStore from './decision.store.ts';
import { caseOf, recordRefusal, refuseConflicted } from './find-conflicts.ts';
import * as versionStore from './scheme-version.store.ts';

export const CloseDecisionInput = z.object({
  decisionId: Id,
  /** What the applicant reads. */
  reasons: z.string().trim().min(1).max(4000),
});
export type CloseDecisionInput = z.infer<typeof CloseDecisionInput>;

export const CloseDecisionOutput = z.object({ outcome: VoteChoice });
export type CloseDecisionOutput = z.infer<typeof CloseDecisionOutput>;

/**
 * Closes a decision with what more than half of the counted votes are for. Only seated members count, and they
 * must be a quorum: QUORUM_NOT_MET until then, with nothing lost. A chair who stands aside is refused.
 */
export const closeDecisionProcedure = procedureFor('certification.closeDecision')
  .input(CloseDecisionInput)
  .output(CloseDecisionOutput)
  .mutation(({ ctx, input }) => closeDecision(ctx, input));

export async function closeDecision(
  ctx: PersonContext,
  { decisionId, reasons }: CloseDecisionInput,
): Promise<CloseDecisionOutput> {
  const scope = scopeIds(ctx.actor, 'certification.closeDecision', 'scheme');
  return actUnlessConflicted(ctx, async (tx) => {
    const decision = await decisionStore.lockDecision(tx, scope, decisionId);
    if (!decision) throw new KaopuError('NOT_FOUND');
    if (decision.closedAt) throw new KaopuError('DECISION_CLOSED');
    const reach = { scope: 'all' } as const;
    const application = await applicationStore.lockApplication(tx, reach, decision.applicationId);
    if (!application) throw new KaopuError('NOT_FOUND');
    const seats = await decisionStore.listSeats(tx, decisionId);
    const closedAt = ctx.clock.now();
    const grounds = await refuseConflicted(tx, ctx, await caseOf(tx, application, closedAt), 'closeDecision');
    const own = seats.find(({ memberId }) => memberId === ctx.actor.personId);
    if (grounds.length > 0) return refused(grounds);
    if (own?.state === 'recused' && own.ground) {
      const aside = { applicationId: application.applicationId, act: 'closeDecision' as const };
      await recordRefusal(tx, ctx, { ...aside, grounds: [own.ground] });
      return refused([own.ground]);
    }

    const { rules } = await versionStore.getVersion(tx, decision.schemeVersionId);
    const voted = seats.filter(({ state, choice }) => state === 'seated' && choice !== null);
    const { isMet, voting, needed } = decideQuorum(voted, rules.board);
    if (!isMet) throw new KaopuError('QUORUM_NOT_MET', { voting, needed });
    const choices = voted.flatMap(({ choice }) => (choice ? [choice] : []));
    const outcome = decideOutcome(choices);
    await decisionStore.setClosed(tx, decisionId, {
      outcome,
      reasons,
      closedBy: ctx.actor.personId,
      closedAt,
    });
    if (outcome !== 'defer') {
      await applicationStore.updateApplication(tx, application.applicationId, { state: 'decided' });
    }
    const { applicationId, personId } = application;
    await recordEvent(tx, ctx, 'certification.decisionClosed', {
      subject: { kind: 'decision', id: decisionId },
      data: { decisionId, applicationId, outcome, ...countSeats(seats), votes: countVotes(choices) },
      personal: { personId, data: { reasons } },
    });
    return done({ outcome });
  });
}

function countVotes(choices: readonly VoteChoice[]) {
  const count = (wanted: VoteChoice) => choices.filter((choice) => choice === wanted).length;
  return { pass: count('pass'), fail: count('fail'), defer: count('defer') };
}

function countSeats(seats: readonly decisionStore.StoredSeat[]) {
  const count = (wanted: string) => seats.filter(({ state }) => state === wanted).length;
  return { recused: count('recused'), stoodDown: count('stood_down') };
}
