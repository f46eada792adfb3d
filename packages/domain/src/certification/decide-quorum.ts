import type { BoardRules } from './scheme-rules.ts';

/** Why a vote does not count as the board's. */
export type QuorumFault = 'too_few' | 'even' | 'no_public_member';

export type Quorum = { isMet: boolean; voting: number; needed: number; faults: QuorumFault[] };

/** Whether those who vote are a quorum: enough of them, an odd number, the public member among them. */
export function decideQuorum(
  voting: readonly { readonly isPublicMember: boolean }[],
  rules: Pick<BoardRules, 'votingMin' | 'publicMember'>,
): Quorum {
  const lacksPublic = rules.publicMember && !voting.some(({ isPublicMember }) => isPublicMember);
  const faults: QuorumFault[] = [
    ...(voting.length < rules.votingMin ? (['too_few'] as const) : []),
    ...(voting.length % 2 === 0 ? (['even'] as const) : []),
    ...(lacksPublic ? (['no_public_member'] as const) : []),
  ];
  return { isMet: faults.length === 0, voting: voting.length, needed: rules.votingMin, faults };
}
