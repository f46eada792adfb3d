import { expect, test } from 'vitest';
import { type OwnAttempt, sittingStateOf } from './sitting-state.ts';

const attempt = (progress: OwnAttempt['progress']): OwnAttempt => ({
  attemptId: 'attempt',
  registrationId: 'mine',
  administrationId: 'administration',
  progress,
  deadlineAt: '2026-11-22T03:00:00.000Z',
  submittedAt: null,
  isReleased: false,
});
const mine = { registrationId: 'mine', window: 'open' as const };

test('a candidate registers, starts, goes on and submits', () => {
  expect(sittingStateOf({ ...mine, registrationId: null }, [])).toEqual({ kind: 'open to register' });
  expect(sittingStateOf(mine, [])).toEqual({ kind: 'registered' });
  expect(sittingStateOf(mine, [attempt('in_progress')])).toMatchObject({ kind: 'in progress' });
  expect(sittingStateOf(mine, [attempt('submitted')])).toMatchObject({ kind: 'submitted' });
});

test('who never started has missed it, and another registration’s attempt is not this one’s', () => {
  expect(sittingStateOf({ ...mine, window: 'over' }, [])).toEqual({ kind: 'missed' });
  const other = { ...attempt('submitted'), registrationId: 'other' };
  expect(sittingStateOf(mine, [other])).toEqual({ kind: 'registered' });
});
