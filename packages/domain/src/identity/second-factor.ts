import type { DutyAssignment } from './duty.ts';

/**
 * Where a person stands with their second factor in this auth session: nothing asks for one; they have one and
 * have not shown it; a duty asks for one and they have none yet; it has been shown.
 */
export type SecondFactorState = 'not_needed' | 'to_show' | 'to_enrol' | 'shown';

/** The state from what is enrolled, what was shown and which duties wait for it. */
export function secondFactorState(facts: {
  hasSecondFactor: boolean;
  secondFactorShown: boolean;
  withheld: readonly DutyAssignment[];
}): SecondFactorState {
  if (facts.secondFactorShown) return 'shown';
  if (facts.hasSecondFactor) return 'to_show';
  return facts.withheld.length > 0 ? 'to_enrol' : 'not_needed';
}
