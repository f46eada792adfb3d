import type { Tx } from '@kaopu/db/client.ts';
import { decideSeats, type Member, type Seat } from '@kaopu/domain/certification/decide-seats.ts';
import type { RecusalGround } from '@kaopu/domain/certification/recusal.ts';
import type { Duty } from '@kaopu/domain/identity/duty.ts';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { findSchemeDutyHolders } from '../identity/identity.offers.ts';
import type { Application } from './application.store.ts';
import * as decisionStore from './decision.store.ts';
import { caseOf, findConflicts } from './find-conflicts.ts';

const boardDuties: readonly Duty[] = ['board_member', 'board_chair', 'public_member'];

/** The board members in force for a scheme, each with what the record says against their sitting on a case. */
export async function findMembers(
  tx: Tx,
  application: Application,
  now: Date,
): Promise<(Member & { grounds: RecusalGround[] })[]> {
  const holders = await findSchemeDutyHolders(tx, {
    duties: boardDuties,
    schemeId: application.schemeId,
    now,
  });
  const memberIds = [...new Set(holders.map(({ personId }) => personId))].toSorted();
  const conflicts = await findConflicts(tx, await caseOf(tx, application, now), memberIds);
  return memberIds.map((memberId) => {
    const grounds = conflicts.get(memberId) ?? [];
    const [ground] = grounds;
    return {
      memberId,
      isPublicMember: holders.some((one) => one.personId === memberId && one.duty === 'public_member'),
      hasVoted: false,
      recusal: ground ? { ground, foundBy: 'system' } : null,
      grounds,
    };
  });
}

/** What the seats' events are about. */
export type SeatedCase = { decisionId: string; applicationId: string; lotSeed: number };

/**
 * Draws the seats anew after a member stands aside during a decision: whoever stood down may sit again, and
 * another may be drawn. Stores and records what changed.
 */
export async function reseat(tx: Tx, ctx: PersonContext, facts: SeatedCase): Promise<void> {
  const { decisionId } = facts;
  const before = await decisionStore.listSeats(tx, decisionId);
  const after = decideSeats(before.map(toMember), facts.lotSeed);
  for (const seat of after) {
    const was = before.find(({ memberId }) => memberId === seat.memberId);
    if (!was || was.state === seat.state) continue;
    const { state, ground, foundBy } = seat;
    await decisionStore.updateSeat(
      tx,
      { decisionId, memberId: seat.memberId },
      { state, ground, foundBy, at: ctx.clock.now() },
    );
    await recordSeat(tx, ctx, facts, seat);
  }
}

function toMember({
  memberId,
  isPublicMember,
  state,
  ground,
  foundBy,
  choice,
}: decisionStore.StoredSeat): Member {
  const isAside = state === 'recused' && ground !== null;
  const recusal = isAside
    ? { ground, foundBy: foundBy === 'declared' ? ('declared' as const) : ('system' as const) }
    : null;
  return { memberId, isPublicMember, hasVoted: choice !== null, recusal };
}

/** Records that a member stood down by lot, or sits again. */
export async function recordSeat(tx: Tx, ctx: PersonContext, facts: SeatedCase, seat: Seat): Promise<void> {
  const { decisionId, applicationId, lotSeed } = facts;
  const subject = { kind: 'decision', id: decisionId };
  const data = { decisionId, applicationId, memberId: seat.memberId };
  if (seat.state === 'stood_down') {
    await recordEvent(tx, ctx, 'certification.memberStoodDown', { subject, data: { ...data, lotSeed } });
  } else if (seat.state === 'seated') {
    await recordEvent(tx, ctx, 'certification.memberSeatedAgain', { subject, data });
  }
}

/** Records that a member stands aside, and on which grounds. */
export async function recordRecusal(
  tx: Tx,
  ctx: PersonContext,
  facts: SeatedCase,
  aside: { memberId: string; grounds: RecusalGround[]; foundBy: 'system' | 'declared' },
): Promise<void> {
  const { decisionId, applicationId } = facts;
  const subject = { kind: 'decision', id: decisionId };
  const data = { decisionId, applicationId, ...aside };
  await recordEvent(tx, ctx, 'certification.memberRecused', { subject, data });
}
