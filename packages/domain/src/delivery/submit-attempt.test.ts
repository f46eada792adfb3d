import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideStartAttempt } from './start-attempt.ts';
import { decideExpireAttempt, decideSubmitAttempt } from './submit-attempt.ts';

const deadlineAt = new Date('2026-11-22T02:00:00Z');
const running = { progress: 'in_progress' as const, deadlineAt, graceSeconds: 30 };
const submitted = { ...running, progress: 'submitted' as const };
const after = (milliseconds: number) => new Date(deadlineAt.getTime() + milliseconds);

test('a candidate who submits in time is the one who closed the attempt', () => {
  const now = after(-1);
  expect(decideSubmitAttempt(running, now)).toEqual({
    kind: 'close',
    closedBy: 'candidate',
    submittedAt: now,
  });
});

test('from the deadline on it was the deadline, however late the wish arrives', () => {
  for (const now of [after(0), after(20_000), after(3_600_000)]) {
    const closed = { kind: 'close', closedBy: 'deadline', submittedAt: deadlineAt };
    expect(decideSubmitAttempt(running, now)).toEqual(closed);
  }
});

test('submitting twice changes nothing', () => {
  expect(decideSubmitAttempt(submitted, after(-5))).toEqual({ kind: 'already' });
  expect(decideExpireAttempt(submitted, after(60_000))).toEqual({ kind: 'already' });
});

test('the server never closes an attempt while an answer could still arrive in time', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (milliseconds) => {
      const decision = decideExpireAttempt(running, after(milliseconds));
      expect(decision.kind).toBe(milliseconds > 30_000 ? 'close' : 'running');
    }),
  );
});

const administration = {
  opensAt: new Date('2026-11-22T01:00:00Z'),
  closesAt: deadlineAt,
  timeLimitSeconds: 1800,
};

test('an attempt starts inside the window only', () => {
  const refused = { kind: 'refused', code: 'WINDOW_NOT_OPEN' };
  const start = (now: Date) => decideStartAttempt({ administration, existing: null, now });
  expect(start(new Date('2026-11-22T00:59:59.999Z'))).toEqual(refused);
  expect(start(deadlineAt)).toEqual(refused);
  expect(start(administration.opensAt)).toEqual({
    kind: 'start',
    deadlineAt: new Date('2026-11-22T01:30:00Z'),
  });
});

test('starting again goes on with the same attempt, and never starts a second one', () => {
  const now = after(10_000);
  const existing = { attemptId: 'attempt', progress: 'in_progress' as const };
  expect(decideStartAttempt({ administration, existing, now })).toEqual({
    kind: 'resume',
    attemptId: 'attempt',
  });
  const finished = { ...existing, progress: 'submitted' as const };
  expect(decideStartAttempt({ administration, existing: finished, now })).toEqual({
    kind: 'refused',
    code: 'ATTEMPT_CLOSED',
  });
});
