import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

export type Sitting = inferOutput<typeof trpc.exams.listSittings>['rows'][number];
export type OwnAttempt = inferOutput<typeof trpc.delivery.listAttempts>['rows'][number];

/** How a candidate stands to one administration. */
export type SittingState =
  | { kind: 'open to register' }
  | { kind: 'registered' }
  | { kind: 'in progress'; attemptId: string }
  | { kind: 'submitted'; attemptId: string; isReleased: boolean }
  | { kind: 'missed' };

type Facts = Pick<Sitting, 'registrationId' | 'window'>;

/** Derived from the registration and the attempt there may be. */
export function sittingStateOf(sitting: Facts, attempts: readonly OwnAttempt[]): SittingState {
  const { registrationId, window } = sitting;
  if (registrationId === null) return { kind: window === 'over' ? 'missed' : 'open to register' };
  const attempt = attempts.find((each) => each.registrationId === registrationId);
  if (!attempt) return { kind: window === 'over' ? 'missed' : 'registered' };
  const { attemptId, isReleased } = attempt;
  if (attempt.progress === 'in_progress') return { kind: 'in progress', attemptId };
  return { kind: 'submitted', attemptId, isReleased };
}
