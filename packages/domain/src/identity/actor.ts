import { type DutyAssignment, isInForce, requiresSecondFactor } from './duty.ts';

/** Which application an auth session belongs to. A root router refuses the other's. */
export type Audience = 'learner' | 'staff';

/** Somebody who is signed in, with the duties that hold in this auth session now. */
export type PersonActor = {
  readonly kind: 'person';
  readonly personId: string;
  readonly audience: Audience;
  readonly duties: readonly DutyAssignment[];
  /** Duties in force that wait for the second factor to be shown in this auth session. Absent: none. */
  readonly withheld?: readonly DutyAssignment[];
};

/** The server itself, acting by a named process such as `expiry` or `demo`. */
export type SystemActor = { readonly kind: 'system'; readonly process: string };

export type AnonymousActor = { readonly kind: 'anonymous' };

export type Actor = PersonActor | SystemActor | AnonymousActor;

/** What decides whether a duty in force may be exercised in this auth session. */
export type SecondFactorFacts = {
  readonly now: Date;
  readonly secondFactorShown: boolean;
  /** Whether the person has a second factor at all. Whoever has one shows it before any duty holds. */
  readonly hasSecondFactor: boolean;
};

/** The assignments that may be exercised: in force at `now`, and shown by a second factor where one is needed. */
export function exercisableDuties(
  assignments: readonly DutyAssignment[],
  facts: SecondFactorFacts,
): DutyAssignment[] {
  return assignments.filter(
    (assignment) =>
      isInForce(assignment, facts.now) &&
      (facts.secondFactorShown || !(facts.hasSecondFactor || requiresSecondFactor(assignment.duty))),
  );
}

/** The assignments in force that only the second factor is missing for. */
export function withheldDuties(
  assignments: readonly DutyAssignment[],
  facts: SecondFactorFacts,
): DutyAssignment[] {
  if (facts.secondFactorShown) return [];
  return assignments.filter(
    (assignment) =>
      isInForce(assignment, facts.now) && (facts.hasSecondFactor || requiresSecondFactor(assignment.duty)),
  );
}
