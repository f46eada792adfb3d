import type { AttemptState, ClosedBy } from './attempt.ts';
import { isTimeOver } from './attempt-clock.ts';

export type SubmitAttemptDecision =
  | { readonly kind: 'close'; readonly closedBy: ClosedBy; readonly submittedAt: Date }
  /** It is submitted already: the receipt there is stands. */
  | { readonly kind: 'already' };

/** What a candidate's wish to submit does. From the deadline on it is the deadline that has ended the attempt. */
export function decideSubmitAttempt(attempt: AttemptState, now: Date): SubmitAttemptDecision {
  if (attempt.progress === 'submitted') return { kind: 'already' };
  return now < attempt.deadlineAt
    ? { kind: 'close', closedBy: 'candidate', submittedAt: now }
    : atDeadline(attempt);
}

export type ExpireAttemptDecision = SubmitAttemptDecision | { readonly kind: 'running' };

/** Whether the server ends the attempt by itself: not before the grace is over, so that nothing in time is lost. */
export function decideExpireAttempt(attempt: AttemptState, now: Date): ExpireAttemptDecision {
  if (attempt.progress === 'submitted') return { kind: 'already' };
  return isTimeOver(attempt, now) ? atDeadline(attempt) : { kind: 'running' };
}

const atDeadline = (attempt: AttemptState): SubmitAttemptDecision => ({
  kind: 'close',
  closedBy: 'deadline',
  submittedAt: attempt.deadlineAt,
});
