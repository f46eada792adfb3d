import { type AuthSession, findAuthSession } from '@kaopu/auth/auth-session/auth-session.ts';
import type { Reader } from '@kaopu/db/client.ts';
import {
  type Actor,
  type Audience,
  exercisableDuties,
  type PersonActor,
  withheldDuties,
} from '@kaopu/domain/identity/actor.ts';
import type { Dependencies } from '../dependencies.ts';
import * as dutyStore from './duty.store.ts';
import { countFactors, hasAnyFactor } from './second-factor.store.ts';

/** Who acts, from the token in the cookie of one application. Nobody where it opens no auth session there. */
export async function loadActor(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  presented: { token: string | null; audience: Audience },
): Promise<Actor> {
  const now = deps.clock.now();
  const authSession = await findAuthSession(deps.db, presented.token, presented.audience, now);
  return authSession ? toActor(deps.db, authSession, now) : { kind: 'anonymous' };
}

/** The person of an auth session, with the duties that hold in it and those that wait for the second factor. */
export async function toActor(reader: Reader, authSession: AuthSession, now: Date): Promise<PersonActor> {
  const { personId, audience } = authSession;
  const [kept, factors] = await Promise.all([
    dutyStore.listDutiesInForce(reader, personId, now),
    countFactors(reader, personId),
  ]);
  const duties = kept.map(({ duty, scopeType, scopeId, from, to }) => ({
    duty,
    scopeType,
    scopeId,
    from,
    to,
  }));
  const facts = {
    now,
    secondFactorShown: authSession.secondFactorAt !== null,
    hasSecondFactor: hasAnyFactor(factors),
  };
  return {
    kind: 'person',
    personId,
    audience,
    duties: exercisableDuties(duties, facts),
    withheld: withheldDuties(duties, facts),
  };
}
