import type { Actor } from './actor.ts';
import { isInForce } from './duty.ts';
import { type KeptAssignment, mayManage } from './give-duty.ts';

export type EndDutyDecision =
  | { kind: 'end'; at: Date }
  | { kind: 'ended' }
  | { kind: 'refused'; code: 'FORBIDDEN' | 'LAST_ADMINISTRATOR' };

/**
 * Whether an assignment may be ended now. Somebody may lay down their own duty, but the last administrator
 * stays: without one nobody could ever give a duty again. An assignment that has not begun never comes into force.
 */
export function decideEndDuty(facts: {
  actor: Actor;
  assignment: KeptAssignment;
  /** Every administrator assignment of an account that can sign in. */
  administrators: readonly KeptAssignment[];
  now: Date;
}): EndDutyDecision {
  const { actor, assignment, now } = facts;
  if (!mayManage(actor, assignment)) return { kind: 'refused', code: 'FORBIDDEN' };
  if (assignment.to !== null && assignment.to <= now) return { kind: 'ended' };
  if (isLasting(assignment, now)) {
    const others = facts.administrators.filter(
      ({ assignmentId }) => assignmentId !== assignment.assignmentId,
    );
    if (!others.some((other) => isLasting(other, now)))
      return { kind: 'refused', code: 'LAST_ADMINISTRATOR' };
  }
  return { kind: 'end', at: isInForce(assignment, now) ? now : assignment.from };
}

/** Administrator of the whole body, in force and without an end: one who will still be there tomorrow. */
function isLasting(assignment: KeptAssignment, now: Date): boolean {
  return (
    assignment.duty === 'administrator' &&
    assignment.scopeType === 'body' &&
    assignment.to === null &&
    isInForce(assignment, now)
  );
}
