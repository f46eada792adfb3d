import { type DutyAssignment, isInForce, requiresSecondFactor } from './duty.ts';

/** Which application an auth session belongs to. A root router refuses the other's. */
export type Audience = 'learner' | 'staff';

/** Somebody who is signed in, with the duties that hold in this auth session now. */
export type PersonActor = {
  readonly kind: 'person';
  readonly personId: string;
  readonly audience: Audience;
  readonly duties: readonly DutyAssignment[];
};

/** The server itself, acting by a named process such as `expiry` or `demo`. */
export type SystemActor = { readonly kind: 'system'; readonly process: string };

export type AnonymousActor = { readonly kind: 'anonymous' };

export type Actor = PersonActor | SystemActor | AnonymousActor;

/** The assignments that may be exercised: in force at `now`, and shown by a second factor where one is needed. */
export function exercisableDuties(
  assignments: readonly DutyAssignment[],
  facts: { now: Date; secondFactorShown: boolean },
): DutyAssignment[] {
  return assignments.filter(
    (assignment) =>
      isInForce(assignment, facts.now) && (facts.secondFactorShown || !requiresSecondFactor(assignment.duty)),
  );
}
