import type { Decision } from './certification-facts.ts';

export type QuorumCheck = { key: 'enough' | 'odd' | 'public'; isMet: boolean };

export type QuorumMeter = {
  /** One mark for each seat that votes, those who have voted first. */
  marks: readonly ('cast' | 'open')[];
  needed: number;
  checks: readonly QuorumCheck[];
  /** Seats that could still vote. */
  open: number;
  isMet: boolean;
};

type Facts = {
  seats: readonly Pick<Decision['seats'][number], 'state' | 'hasVoted' | 'isPublicMember'>[];
  quorum: Decision['quorum'];
};

/** How far the votes are a quorum: enough of them, an odd number, the public member among them. */
export function quorumMeter({ seats, quorum }: Facts): QuorumMeter {
  const seated = seats.filter(({ state }) => state === 'seated');
  const open = seated.filter(({ hasVoted }) => !hasVoted).length;
  const lacksPublic = quorum.faults.includes('no_public_member');
  const asksPublic = lacksPublic || seated.some(({ isPublicMember }) => isPublicMember);
  const checks: QuorumCheck[] = [
    { key: 'enough', isMet: !quorum.faults.includes('too_few') },
    { key: 'odd', isMet: !quorum.faults.includes('even') },
    ...(asksPublic ? [{ key: 'public', isMet: !lacksPublic } as const] : []),
  ];
  const marks = seated
    .map(({ hasVoted }) => (hasVoted ? ('cast' as const) : ('open' as const)))
    .toSorted((a, b) => Number(a === 'open') - Number(b === 'open'));
  return { marks, needed: quorum.needed, checks, open, isMet: quorum.isMet };
}
