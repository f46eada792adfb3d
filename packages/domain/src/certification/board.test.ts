import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideOutcome, type VoteChoice } from './decide-outcome.ts';
import { decideQuorum } from './decide-quorum.ts';
import { decideSeats, type Member } from './decide-seats.ts';
import { findRecusalGrounds, type RecusalFacts } from './recusal.ts';

const rules = { votingMin: 3, publicMember: true };
const member = (memberId: string, facts: Partial<Member> = {}): Member => ({
  memberId,
  isPublicMember: false,
  hasVoted: false,
  recusal: null,
  ...facts,
});
/** The board of the demo, in the order of their appointment. */
const ruan = member('1-ruan');
const zhai = member('2-zhai', { isPublicMember: true });
const bian = member('3-bian', { recusal: { ground: 'taught', foundBy: 'system' } });
const chu = member('4-chu');
const shang = member('5-shang');
const statesOf = (members: Member[], seed: number) =>
  decideSeats(members, seed).map(({ memberId, state }) => `${memberId} ${state}`);

describe('the seats', () => {
  test('of an odd board without a conflict are all taken', () => {
    const seats = decideSeats([ruan, zhai, chu], 1);
    expect(seats.every(({ state }) => state === 'seated')).toBe(true);
  });

  test.each([72017, 57004])('the lot of the demo’s own decisions can be drawn again from seed %i', (seed) => {
    expect(statesOf([ruan, zhai, bian, chu, shang], seed)).toEqual([
      '1-ruan seated',
      '2-zhai seated',
      '3-bian recused',
      '4-chu seated',
      '5-shang stood_down',
    ]);
  });

  test('stay even where only public members could stand down, so that there is no quorum', () => {
    const seats = decideSeats([zhai, member('6-wei', { isPublicMember: true })], 1);
    expect(seats.map(({ state }) => state)).toEqual(['seated', 'seated']);
    expect(decideQuorum(seats, rules).faults).toContain('even');
  });
});

describe('the quorum', () => {
  test('is three, odd, with the public member', () => {
    expect(decideQuorum([ruan, zhai, chu], rules)).toMatchObject({ isMet: true, voting: 3, needed: 3 });
    expect(decideQuorum([zhai], rules).faults).toEqual(['too_few']);
    expect(decideQuorum([ruan, zhai, chu, shang], rules).faults).toEqual(['even']);
    expect(decideQuorum([ruan, chu, shang], rules).faults).toEqual(['no_public_member']);
    expect(decideQuorum([], rules).faults).toEqual(['too_few', 'even', 'no_public_member']);
  });
});

describe('the outcome', () => {
  test('is what more than half of the votes are for', () => {
    expect(decideOutcome(['pass', 'pass', 'defer'])).toBe('pass');
    expect(decideOutcome(['fail', 'fail', 'pass'])).toBe('fail');
    expect(decideOutcome(['pass', 'fail', 'defer'])).toBe('defer');
    expect(decideOutcome(['pass', 'pass', 'fail', 'fail'])).toBe('defer');
    expect(decideOutcome([])).toBe('defer');
  });
});

const now = new Date('2026-11-22T02:00:00Z');
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const noFacts: RecusalFacts = {
  memberId: 'm',
  applicantId: 'a',
  taught: [],
  hasExamined: false,
  memberEmployers: [],
  applicantEmployers: [],
};
const grounds = (facts: Partial<RecusalFacts>) => findRecusalGrounds({ ...noFacts, ...facts }, 24, now);

describe('a member stands aside', () => {
  test('who taught the applicant within 24 months, the limit included', () => {
    expect(grounds({ taught: [{ from: day('2025-09-28'), to: day('2025-10-26') }] })).toEqual(['taught']);
    expect(grounds({ taught: [{ from: day('2020-01-01'), to: null }] })).toEqual(['taught']);
    expect(grounds({ taught: [{ from: day('2023-01-01'), to: new Date('2024-11-22T02:00:00Z') }] })).toEqual([
      'taught',
    ]);
    expect(grounds({ taught: [{ from: day('2023-01-01'), to: new Date('2024-11-22T01:59:59Z') }] })).toEqual(
      [],
    );
  });

  test('who shares or shared an employer at the same time', () => {
    const at = (organisationId: string, from: string, to: string | null) => ({
      organisationId,
      from: day(from),
      to: to ? day(to) : null,
    });
    const memberEmployers = [at('beiyue', '2025-01-01', '2026-01-01')];
    expect(grounds({ memberEmployers, applicantEmployers: [at('beiyue', '2024-03-18', null)] })).toEqual([
      'employs',
    ]);
    expect(grounds({ memberEmployers, applicantEmployers: [at('lingdu', '2024-03-18', null)] })).toEqual([]);
    expect(grounds({ memberEmployers, applicantEmployers: [at('beiyue', '2026-02-01', null)] })).toEqual([]);
    const longAgo = [at('beiyue', '2020-01-01', '2021-01-01')];
    expect(grounds({ memberEmployers: longAgo, applicantEmployers: longAgo })).toEqual([]);
  });

  test('who examined in the case, or whose own case it is', () => {
    expect(grounds({ hasExamined: true })).toEqual(['examined']);
    expect(grounds({ memberId: 'a' })).toEqual(['self']);
    expect(grounds({})).toEqual([]);
  });
});

const board = fc
  .array(fc.record({ isPublicMember: fc.boolean(), hasVoted: fc.boolean(), isRecused: fc.boolean() }), {
    maxLength: 11,
  })
  .map((members) =>
    members.map(({ isPublicMember, hasVoted, isRecused }, index) =>
      member(`m${index}`, {
        isPublicMember,
        hasVoted,
        recusal: isRecused ? { ground: 'taught', foundBy: 'system' } : null,
      }),
    ),
  );
const seed = fc.nat(2 ** 32 - 1);
const votes = fc.array(fc.constantFrom<VoteChoice>('pass', 'fail', 'defer'), { maxLength: 9 });

describe('always', () => {
  test('nobody with a conflict sits, and no public member is drawn to stand down', () => {
    fc.assert(
      fc.property(board, seed, (members, lotSeed) => {
        decideSeats(members, lotSeed).forEach((seat, index) => {
          expect(seat.state === 'recused').toBe(members[index]?.recusal !== null);
          if (seat.state === 'stood_down') expect(seat.isPublicMember).toBe(false);
        });
      }),
    );
  });

  test('at most one stands down, and an odd number sits wherever somebody could stand down', () => {
    fc.assert(
      fc.property(board, seed, (members, lotSeed) => {
        const seats = decideSeats(members, lotSeed);
        const count = (state: string) => seats.filter((seat) => seat.state === state).length;
        expect(count('stood_down')).toBeLessThanOrEqual(1);
        const couldStandDown = members.some(({ recusal, isPublicMember }) => !recusal && !isPublicMember);
        if (couldStandDown) expect(count('seated') % 2).toBe(1);
      }),
    );
  });

  test('nobody whose vote is cast stands down while another could', () => {
    fc.assert(
      fc.property(board, seed, (members, lotSeed) => {
        const drawn = decideSeats(members, lotSeed).find(({ state }) => state === 'stood_down');
        const couldStandDown = members.some((one) => !one.recusal && !one.isPublicMember && !one.hasVoted);
        const voted = members.find(({ memberId }) => memberId === drawn?.memberId)?.hasVoted;
        if (drawn && couldStandDown) expect(voted).toBe(false);
      }),
    );
  });

  test('the lot does not depend on the order in which members are listed', () => {
    fc.assert(
      fc.property(board, seed, (members, lotSeed) => {
        const sorted = (list: Member[]) => statesOf(list, lotSeed).toSorted();
        expect(sorted(members.toReversed())).toEqual(sorted(members));
      }),
    );
  });

  test('a case passes only with more than half of the votes, whoever cast them in whatever order', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        const passes = cast.filter((vote) => vote === 'pass').length;
        expect(decideOutcome(cast) === 'pass').toBe(passes > cast.length - passes);
        expect(decideOutcome(cast.toReversed())).toBe(decideOutcome(cast));
      }),
    );
  });

  test('a vote more for pass never turns a pass into something else', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        if (decideOutcome(cast) === 'pass') expect(decideOutcome([...cast, 'pass'])).toBe('pass');
      }),
    );
  });
});
