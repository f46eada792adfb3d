import { decideQuorum } from '@kaopu/domain/certification/decide-quorum.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quorumMeter } from './quorum-meter.ts';

type Sitting = { state: 'seated' | 'recused' | 'stood_down'; hasVoted: boolean; isPublicMember: boolean };

const seat = (hasVoted: boolean, facts: Partial<Sitting> = {}): Sitting => ({
  ...{ state: 'seated', hasVoted, isPublicMember: false },
  ...facts,
});
const meterOf = (seats: Sitting[], votingMin = 3) => {
  const voted = seats.filter(({ state, hasVoted }) => state === 'seated' && hasVoted);
  return quorumMeter({ seats, quorum: decideQuorum(voted, { votingMin, publicMember: true }) });
};

test('three of five have voted and the public member has not: no quorum yet, and the meter says why', () => {
  const seats = [seat(true), seat(true), seat(true), seat(false, { isPublicMember: true }), seat(false)];
  expect(meterOf(seats)).toEqual({
    marks: ['cast', 'cast', 'cast', 'open', 'open'],
    needed: 3,
    open: 2,
    isMet: false,
    checks: [
      { key: 'enough', isMet: true },
      { key: 'odd', isMet: true },
      { key: 'public', isMet: false },
    ],
  });
});

test('who stands aside or was drawn to stand down has no mark, even with a vote on record', () => {
  const seats = [seat(true, { state: 'recused' }), seat(false, { state: 'stood_down' }), seat(true)];
  expect(meterOf(seats).marks).toEqual(['cast']);
});

const seats = fc.array(
  fc.record({
    state: fc.constantFrom('seated' as const, 'recused' as const, 'stood_down' as const),
    hasVoted: fc.boolean(),
    isPublicMember: fc.boolean(),
  }),
  { maxLength: 9 },
);

test('the meter is full exactly where every check is met', () => {
  fc.assert(
    fc.property(seats, fc.constantFrom(1, 3, 5), (all, votingMin) => {
      const meter = meterOf(all, votingMin);
      expect(meter.isMet).toBe(meter.checks.every(({ isMet }) => isMet));
      expect(meter.marks.filter((mark) => mark === 'open')).toHaveLength(meter.open);
    }),
  );
});
