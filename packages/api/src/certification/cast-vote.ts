import type { Tx } from '@kaopu/db/client.ts';
import { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import type { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import * as decisionStore from './decision.store.ts';
import { caseOf, findConflicts } from './find-conflicts.ts';
import { findOwnSeat } from './own-seat.ts';
import { recordRecusal, reseat } from './take-seats.ts';

export const CastVoteInput = z.object({
  decisionId: Id,
  choice: VoteChoice,
  reason: z.string().trim().min(1).max(4000),
});
export type CastVoteInput = z.infer<typeof CastVoteInput>;

export const CastVoteOutput = z.object({ castAt: Instant });
export type CastVoteOutput = z.infer<typeof CastVoteOutput>;

/**
 * Casts one's vote, with its reason, once and for all. A member with a conflict of interest is refused, be it
 * known since the opening or found only now, and the refusal is recorded. DECISION_CLOSED, ALREADY_VOTED, and
 * FORBIDDEN for the member who was drawn to stand down.
 */
export const castVoteProcedure = procedureFor('certification.vote')
  .input(CastVoteInput)
  .output(CastVoteOutput)
  .mutation(({ ctx, input }) => castVote(ctx, input));

export async function castVote(ctx: PersonContext, input: CastVoteInput): Promise<CastVoteOutput> {
  const { decisionId, choice, reason } = input;
  const memberId = ctx.actor.personId;
  const scope = scopeIds(ctx.actor, 'certification.vote', 'scheme');
  return actUnlessConflicted(ctx, async (tx) => {
    const decision = await decisionStore.lockDecision(tx, scope, decisionId);
    const seat = await findOwnSeat(tx, decision, memberId);
    if (!decision || !seat) throw new KaopuError('NOT_FOUND');
    if (decision.closedAt) throw new KaopuError('DECISION_CLOSED');
    const grounds = await findGrounds(tx, ctx, decision, seat);
    if (grounds.length > 0) {
      await keepRefusal(tx, ctx, decision, { memberId, grounds, wasSeated: seat.state !== 'recused' });
      return refused(grounds);
    }
    if (seat.state === 'stood_down') throw new KaopuError('FORBIDDEN', { state: 'stood_down' });
    const castAt = ctx.clock.now();
    const isStored = await decisionStore.insertVote(tx, { decisionId, memberId, choice, reason, castAt });
    if (!isStored) throw new KaopuError('ALREADY_VOTED');
    const { applicationId, applicantId } = decision;
    await recordEvent(tx, ctx, 'certification.voteCast', {
      subject: { kind: 'decision', id: decisionId },
      data: { decisionId, applicationId, choice },
      personal: { personId: applicantId, data: { reason } },
    });
    return done({ castAt: castAt.toISOString() });
  });
}

/** Why the member may not vote: the ground of their seat, and whatever the record says by now. */
async function findGrounds(
  tx: Tx,
  ctx: PersonContext,
  decision: decisionStore.Decision,
  seat: decisionStore.StoredSeat,
): Promise<RecusalGround[]> {
  if (seat.state === 'recused') return seat.ground ? [seat.ground] : [];
  const reach = { scope: 'all' } as const;
  const application = await applicationStore.findApplication(tx, reach, decision.applicationId);
  if (!application) throw new KaopuError('NOT_FOUND');
  const facts = await caseOf(tx, application, ctx.clock.now());
  return (await findConflicts(tx, facts, [seat.memberId])).get(seat.memberId) ?? [];
}

/** Records the refused vote; whoever sat until now stands aside from now on. */
async function keepRefusal(
  tx: Tx,
  ctx: PersonContext,
  decision: decisionStore.Decision,
  { memberId, grounds, wasSeated }: { memberId: string; grounds: RecusalGround[]; wasSeated: boolean },
): Promise<void> {
  const { decisionId, applicationId } = decision;
  const subject = { kind: 'decision', id: decisionId };
  const data = { decisionId, applicationId, memberId, grounds };
  await recordEvent(tx, ctx, 'certification.voteRefused', { subject, data });
  const [ground] = grounds;
  if (!wasSeated || !ground) return;
  const aside = { state: 'recused', ground, foundBy: 'system', at: ctx.clock.now() } as const;
  await decisionStore.updateSeat(tx, { decisionId, memberId }, aside);
  await recordRecusal(tx, ctx, decision, { memberId, grounds, foundBy: 'system' });
  await reseat(tx, ctx, decision);
}
