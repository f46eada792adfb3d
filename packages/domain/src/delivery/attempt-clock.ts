import type { AttemptClock } from './attempt.ts';

/** The deadline of an attempt begun at `startedAt`: its time limit, but never past the close of the window. */
export function deadlineOf(facts: { startedAt: Date; timeLimitSeconds: number; closesAt: Date }): Date {
  const limit = facts.startedAt.getTime() + facts.timeLimitSeconds * 1000;
  return new Date(Math.min(limit, facts.closesAt.getTime()));
}

/** The last instant at which an answer that is received still counts: the deadline and its grace, inclusive. */
export const countsUntil = ({ deadlineAt, graceSeconds }: AttemptClock): Date =>
  new Date(deadlineAt.getTime() + graceSeconds * 1000);

/** Whether time is over for good: deadline and grace are past. */
export const isTimeOver = (clock: AttemptClock, now: Date): boolean => now > countsUntil(clock);

/** Whole seconds left until the deadline, rounded up so that 0 means over. */
export const secondsLeft = (deadlineAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((deadlineAt.getTime() - now.getTime()) / 1000));

/** How the remaining time is shown: neutral, then yellow for the last five minutes, then red for the last one. */
export type TimePhase = 'calm' | 'soon' | 'last';

export function timePhaseOf(seconds: number): TimePhase {
  if (seconds <= 60) return 'last';
  return seconds <= 300 ? 'soon' : 'calm';
}

/** The remaining times that are said aloud, in seconds: 30, 15, 5 and 1 minute, and 30 seconds. */
export const announcedSeconds = [1800, 900, 300, 60, 30] as const;
export type AnnouncedSeconds = (typeof announcedSeconds)[number];

/**
 * What is said when the remaining time went from `before` to `after` seconds: the lowest threshold that was
 * crossed, or null. A page that slept through several says only the last.
 */
export function announcementBetween(before: number, after: number): AnnouncedSeconds | null {
  const crossed = announcedSeconds.filter((seconds) => after <= seconds && seconds < before);
  return crossed.at(-1) ?? null;
}
