import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptState } from './attempt.ts';
import { decideSaveResponse } from './save-response.ts';

const open: AttemptState = {
  progress: 'in_progress',
  deadlineAt: new Date('2026-11-22T02:00:00Z'),
  graceSeconds: 30,
};
const inTime = new Date('2026-11-22T01:30:00Z');
const inGrace = new Date('2026-11-22T02:00:30Z');
const late = new Date('2026-11-22T02:00:30.001Z');
const incoming = { value: ['b'], baseRevision: 0, mutationId: 'm1' };
const facts = { attempt: open, current: null, earlier: null, incoming, now: inTime };

describe('the order of the questions', () => {
  test('a first answer becomes revision 1, the next one revision 2', () => {
    expect(decideSaveResponse(facts)).toEqual({ kind: 'store', revision: 1 });
    const next = { value: ['c'], baseRevision: 1, mutationId: 'm2' };
    const current = { value: ['b'], revision: 1 };
    expect(decideSaveResponse({ ...facts, current, incoming: next })).toEqual({ kind: 'store', revision: 2 });
  });

  test('a retry whose first reply got lost meets its own answer, even after the attempt was closed', () => {
    const current = { value: ['c'], revision: 2 };
    const earlier = { revision: 1, isLate: false };
    const closed = { ...open, progress: 'submitted' as const };
    for (const attempt of [open, closed]) {
      const decision = decideSaveResponse({ ...facts, attempt, current, earlier, now: late });
      expect(decision).toEqual({ kind: 'unchanged', revision: 1 });
    }
  });

  test('an answer received in the grace counts; a millisecond later it is late', () => {
    expect(decideSaveResponse({ ...facts, now: inGrace })).toEqual({ kind: 'store', revision: 1 });
    const tooLate = { kind: 'closed', reason: 'time_over', isNew: true };
    expect(decideSaveResponse({ ...facts, now: late })).toEqual(tooLate);
  });

  test('closed comes before stale: a stale answer after submission is late, not a conflict', () => {
    const attempt = { ...open, progress: 'submitted' as const };
    const current = { value: ['c'], revision: 4 };
    expect(decideSaveResponse({ ...facts, attempt, current })).toEqual({
      kind: 'closed',
      reason: 'submitted',
      isNew: true,
    });
  });

  test('the same value again is unchanged, whatever revision its sender had seen', () => {
    const current = { value: ['b'], revision: 4 };
    expect(decideSaveResponse({ ...facts, current })).toEqual({ kind: 'unchanged', revision: 4 });
  });

  test('another tab is ahead: nothing is overwritten', () => {
    const current = { value: ['c'], revision: 4 };
    expect(decideSaveResponse({ ...facts, current })).toEqual({ kind: 'conflict', revision: 4, isNew: true });
  });

  test('what was late or outrun once stays so, and is not kept twice', () => {
    const wasLate = { revision: null, isLate: true };
    const wasOutrun = { revision: null, isLate: false };
    expect(decideSaveResponse({ ...facts, earlier: wasLate, now: late })).toMatchObject({
      kind: 'closed',
      isNew: false,
    });
    expect(decideSaveResponse({ ...facts, earlier: wasOutrun })).toMatchObject({
      kind: 'conflict',
      isNew: false,
    });
  });
});

describe('always', () => {
  const states = fc.record({
    attempt: fc.constantFrom(open, { ...open, progress: 'submitted' as const }),
    current: fc.option(
      fc.record({ value: fc.subarray(['a', 'b', 'c']), revision: fc.integer({ min: 1, max: 9 }) }),
    ),
    earlier: fc.option(
      fc.record({ revision: fc.option(fc.integer({ min: 1, max: 9 })), isLate: fc.boolean() }),
    ),
    incoming: fc.record({
      value: fc.subarray(['a', 'b', 'c']),
      baseRevision: fc.integer({ min: 0, max: 9 }),
      mutationId: fc.constant('m'),
    }),
    now: fc.constantFrom(inTime, inGrace, late),
  });

  test('a stored answer follows on the revision that stands, so revisions never fall', () => {
    fc.assert(
      fc.property(states, (state) => {
        const decision = decideSaveResponse(state);
        if (decision.kind === 'store') expect(decision.revision).toBe((state.current?.revision ?? 0) + 1);
      }),
    );
  });

  test('nothing is stored after submission, nor after deadline and grace', () => {
    fc.assert(
      fc.property(states, (state) => {
        const isClosed = state.attempt.progress === 'submitted' || state.now === late;
        if (isClosed) expect(decideSaveResponse(state).kind).not.toBe('store');
      }),
    );
  });
});
