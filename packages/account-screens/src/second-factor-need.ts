import { type Duty, isStaffDuty } from '@kaopu/domain/identity/duty.ts';
import type { SecondFactorState } from '@kaopu/domain/identity/second-factor.ts';

type Person = {
  readonly secondFactor: { readonly state: SecondFactorState };
  readonly duties: readonly { readonly duty: Duty }[];
};

/**
 * What a screen does about the second factor: `must` leads there first, because nothing would work without it;
 * `notice` says that some duties wait while the others work; null leaves the person in peace.
 */
export function secondFactorNeed(person: Person, side: 'learner' | 'staff'): 'must' | 'notice' | null {
  const { state } = person.secondFactor;
  if (state === 'to_show') return 'must';
  if (state !== 'to_enrol' || side === 'learner') return null;
  return person.duties.some(({ duty }) => isStaffDuty(duty)) ? 'notice' : 'must';
}
