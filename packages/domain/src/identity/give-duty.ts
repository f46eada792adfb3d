import type { Actor } from './actor.ts';
import { type DutyAssignment, scopeTypesOf } from './duty.ts';
import { may } from './permission.ts';

/** An assignment as it is kept: with its id and whose it is. */
export type KeptAssignment = DutyAssignment & { readonly assignmentId: string; readonly personId: string };

export type GiveDutyDecision =
  | { kind: 'give' }
  | { kind: 'held'; assignmentId: string }
  | { kind: 'refused'; code: 'FORBIDDEN' | 'DUTY_TO_ONESELF' }
  | { kind: 'invalid'; field: 'scopeType' | 'scopeId' | 'from' | 'to' };

/**
 * Whether `actor` may give the wanted assignment to a person. Nobody gives a duty to themselves: power over
 * exams and certificates is always granted by a second pair of eyes. A duty already held in the same scope for
 * the whole wanted time is not given twice. The past is not changed: a duty begins now or later.
 */
export function decideGiveDuty(facts: {
  actor: Actor;
  personId: string;
  wanted: DutyAssignment;
  existing: readonly KeptAssignment[];
  now: Date;
}): GiveDutyDecision {
  const { actor, wanted } = facts;
  const invalid = findInvalidField(wanted, facts.now);
  if (invalid) return { kind: 'invalid', field: invalid };
  if (actor.kind === 'anonymous' || !mayManage(actor, wanted)) return { kind: 'refused', code: 'FORBIDDEN' };
  if (actor.kind === 'person' && actor.personId === facts.personId) {
    return { kind: 'refused', code: 'DUTY_TO_ONESELF' };
  }
  const held = facts.existing.find((assignment) => covers(assignment, wanted));
  return held ? { kind: 'held', assignmentId: held.assignmentId } : { kind: 'give' };
}

/** Whether the actor manages duties in the assignment's scope; whoever manages one scope manages only that. */
export function mayManage(actor: Actor, assignment: DutyAssignment): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  const scope = { type: assignment.scopeType, id: assignment.scopeId ?? '' };
  return may(actor, 'identity.manageDuties', scope);
}

function findInvalidField(wanted: DutyAssignment, now: Date): 'scopeType' | 'scopeId' | 'from' | 'to' | null {
  if (!scopeTypesOf(wanted.duty).includes(wanted.scopeType)) return 'scopeType';
  if ((wanted.scopeType === 'body') !== (wanted.scopeId === null)) return 'scopeId';
  if (wanted.from < now) return 'from';
  return wanted.to !== null && wanted.to <= wanted.from ? 'to' : null;
}

function covers(held: DutyAssignment, wanted: DutyAssignment): boolean {
  const isSame =
    held.duty === wanted.duty && held.scopeType === wanted.scopeType && held.scopeId === wanted.scopeId;
  const isLonger = held.to === null || (wanted.to !== null && wanted.to <= held.to);
  return isSame && held.from <= wanted.from && isLonger;
}
