import { type Window, windowStateAt } from '../exams/administration.ts';
import type { Progress } from './attempt.ts';
import { deadlineOf } from './attempt-clock.ts';

export type StartAttemptDecision =
  | { readonly kind: 'start'; readonly deadlineAt: Date }
  /** One attempt a registration: an attempt in progress goes on, with the deadline it has. */
  | { readonly kind: 'resume'; readonly attemptId: string }
  | { readonly kind: 'refused'; readonly code: 'WINDOW_NOT_OPEN' | 'ATTEMPT_CLOSED' };

/** What a registered candidate's wish to start does. */
export function decideStartAttempt(facts: {
  administration: Window & { timeLimitSeconds: number };
  existing: { attemptId: string; progress: Progress } | null;
  now: Date;
}): StartAttemptDecision {
  const { administration, existing, now } = facts;
  if (existing?.progress === 'in_progress') return { kind: 'resume', attemptId: existing.attemptId };
  if (existing) return { kind: 'refused', code: 'ATTEMPT_CLOSED' };
  if (windowStateAt(administration, now) !== 'open') return { kind: 'refused', code: 'WINDOW_NOT_OPEN' };
  return { kind: 'start', deadlineAt: deadlineOf({ ...administration, startedAt: now }) };
}
