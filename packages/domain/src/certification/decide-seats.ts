import { drawByLot } from './lot.ts';
import type { RecusalGround } from './recusal.ts';

/** A board member in force, and why they stand aside from the case, if they do. */
export type Member = {
  readonly memberId: string;
  readonly isPublicMember: boolean;
  readonly hasVoted: boolean;
  readonly recusal: { readonly ground: RecusalGround; readonly foundBy: 'system' | 'declared' } | null;
};

export type Seat = {
  memberId: string;
  isPublicMember: boolean;
  state: 'seated' | 'recused' | 'stood_down';
  ground: RecusalGround | null;
  foundBy: 'system' | 'declared' | 'lot' | null;
};

/**
 * Who votes on a case. Whoever has a conflict stands aside; if that leaves an even number, one member is drawn
 * by lot not to vote: never the public member, and nobody whose vote is cast while others are left. The same
 * members, recusals and seed always give the same seats.
 */
export function decideSeats(members: readonly Member[], seed: number): Seat[] {
  const eligible = members.filter(({ recusal }) => recusal === null);
  const stoodDown = eligible.length % 2 === 0 ? drawStandDown(eligible, seed) : null;
  return members.map(({ memberId, isPublicMember, recusal }) => {
    const seat = { memberId, isPublicMember };
    if (recusal) return { ...seat, state: 'recused', ...recusal };
    if (memberId === stoodDown) return { ...seat, state: 'stood_down', ground: null, foundBy: 'lot' };
    return { ...seat, state: 'seated', ground: null, foundBy: null };
  });
}

function drawStandDown(eligible: readonly Member[], seed: number): string | null {
  const idsOf = (members: readonly Member[]) => new Set(members.map(({ memberId }) => memberId));
  const neverDrawn = idsOf(eligible.filter(({ isPublicMember }) => isPublicMember));
  const drawnLast = idsOf(eligible.filter(({ hasVoted, isPublicMember }) => hasVoted || isPublicMember));
  const ids = [...idsOf(eligible)];
  return drawByLot(ids, (id) => drawnLast.has(id), seed) ?? drawByLot(ids, (id) => neverDrawn.has(id), seed);
}
