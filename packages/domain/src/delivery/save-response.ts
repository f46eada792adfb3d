import { isSameValue } from '../json-value.ts';
import type { AttemptState } from './attempt.ts';
import { isTimeOver } from './attempt-clock.ts';
import type { EarlierReceipt, IncomingResponse, StoredResponse } from './response.ts';

export type ClosedReason = 'submitted' | 'time_over';

/** `isNew` is false for a repeated request: what it brought is in the history already. */
export type SaveResponseDecision =
  /** The answer becomes this revision. */
  | { readonly kind: 'store'; readonly revision: number }
  /** It is stored already, under this revision: nothing to write. */
  | { readonly kind: 'unchanged'; readonly revision: number }
  /** Another tab or device is ahead; `revision` is the one that stands. Kept in the history, never scored. */
  | { readonly kind: 'conflict'; readonly revision: number; readonly isNew: boolean }
  /** It came too late. Kept in the history as late, never scored by itself. */
  | { readonly kind: 'closed'; readonly reason: ClosedReason; readonly isNew: boolean };

/**
 * What becomes of an answer that was received at `now`. The order of the questions is the rule: the same
 * mutation again gets its first answer; then closed; then the same value; then stale.
 */
export function decideSaveResponse(facts: {
  attempt: AttemptState;
  current: StoredResponse | null;
  earlier: EarlierReceipt | null;
  incoming: IncomingResponse;
  now: Date;
}): SaveResponseDecision {
  const { attempt, current, earlier, incoming } = facts;
  const standing = current?.revision ?? 0;
  if (earlier && earlier.revision !== null) return { kind: 'unchanged', revision: earlier.revision };
  const closed = findClosedReason(attempt, facts.now);
  if (earlier?.isLate) return { kind: 'closed', reason: closed ?? 'time_over', isNew: false };
  if (earlier) return { kind: 'conflict', revision: standing, isNew: false };
  if (closed) return { kind: 'closed', reason: closed, isNew: true };
  if (current && isSameValue(current.value, incoming.value)) return { kind: 'unchanged', revision: standing };
  if (incoming.baseRevision !== standing) return { kind: 'conflict', revision: standing, isNew: true };
  return { kind: 'store', revision: standing + 1 };
}

/** Why the attempt takes no more answers at `now`, or null while it does. */
export function findClosedReason(attempt: AttemptState, now: Date): ClosedReason | null {
  if (attempt.progress === 'submitted') return 'submitted';
  return isTimeOver(attempt, now) ? 'time_over' : null;
}
