import { createAuthSession } from '@kaopu/auth/auth-session/auth-session.ts';
import { authSessionEnd } from '@kaopu/auth/auth-session/lifetime.ts';
import { toToken } from '@kaopu/auth/auth-session/token.ts';
import { passwordHasher } from '@kaopu/auth/password/password-hasher.ts';
import type { Db } from '@kaopu/db/client.ts';
import { account } from '@kaopu/db/schema/identity.ts';
import {
  type Actor,
  type Audience,
  exercisableDuties,
  withheldDuties,
} from '@kaopu/domain/identity/actor.ts';
import { Duty, requiresSecondFactor, type ScopeType, scopeTypesOf } from '@kaopu/domain/identity/duty.ts';
import { type GivenDuty, insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';

/** Somebody who can sign in, and has, to both applications. */
export type Account = {
  readonly personId: string;
  readonly email: string;
  readonly password: string;
  readonly tokens: Readonly<Record<Audience, string>>;
};

/** One of those as whom every procedure is called. */
export type CastMember = {
  /** As the walk names them: `nobody`, `instructor`, `instructor of another course`. */
  readonly name: string;
  readonly duty: Duty | null;
  /** Where the duty holds. */
  readonly scope: { readonly type: ScopeType; readonly isOwn: boolean };
  /** Whether the duty waits for the second factor. */
  readonly isWithheld: boolean;
  /** Whose things "own" are in their calls. */
  readonly holder: Account;
  actorIn(audience: Audience): Actor;
};

/** Two scopes of one kind: the one in which a room's cases play, and another. */
export type ScopePair = { readonly own: string; readonly other: string };

export type Scopes = Readonly<Record<Exclude<ScopeType, 'body'>, ScopePair>>;

export const castPassword = 'copper lantern orchard';
const castNow = new Date('2026-11-22T02:00:00.000Z');
const body = { type: 'body', isOwn: true } as const;

type Part = Pick<CastMember, 'name' | 'duty' | 'scope' | 'isWithheld'> & { given: GivenDuty[] };

/** Nobody, somebody without a duty, and everybody with one duty: for the body, for a scope, and for another one. */
export async function hireCast(db: Db, scopes: Scopes): Promise<CastMember[]> {
  const standIn = await openAccount(db, [], { secondFactorShown: false });
  const anonymous = { kind: 'anonymous' } as const;
  const plain = { duty: null, scope: body, isWithheld: false, holder: standIn.holder };
  const members: CastMember[] = [
    { ...plain, name: 'nobody', actorIn: () => anonymous },
    { ...plain, name: 'somebody without a duty', actorIn: standIn.actorIn },
  ];
  for (const { given, ...part } of Duty.options.flatMap((duty) => partsOf(duty, scopes))) {
    members.push({ ...part, ...(await openAccount(db, given, { secondFactorShown: !part.isWithheld })) });
  }
  return members;
}

function partsOf(duty: Duty, scopes: Scopes): Part[] {
  const forBody = { name: duty, duty, scope: body, isWithheld: false, given: [duty] };
  const waiting = { ...forBody, name: `${duty} without second factor`, isWithheld: true };
  const narrow = scopeTypesOf(duty).flatMap((scopeType) => {
    if (scopeType === 'body') return [];
    return [true, false].map((isOwn) => ({
      ...forBody,
      name: `${duty} of ${isOwn ? 'this' : 'another'} ${scopeType}`,
      scope: { type: scopeType, isOwn },
      given: [{ duty, scopeType, scopeId: scopes[scopeType][isOwn ? 'own' : 'other'] }],
    }));
  });
  return [forBody, ...(requiresSecondFactor(duty) ? [waiting] : []), ...narrow];
}

let hash: Promise<string> | undefined;
let tokensMade = 0;

/** A person with an account, signed in to both applications; also what they are as an actor. */
export async function openAccount(db: Db, given: GivenDuty[], facts: { secondFactorShown: boolean }) {
  const { personId, duties } = await insertPerson(db, { duties: given });
  hash ??= passwordHasher.hash(castPassword);
  const email = `${personId}@kaopu.example`;
  await db
    .update(account)
    .set({ email, passwordHash: await hash })
    .where(eq(account.personId, personId));
  const signIn = async (audience: Audience) => {
    tokensMade += 1;
    const token = toToken(new Uint8Array(32).map((_, index) => tokensMade >> (8 * (index % 4))));
    const times = { createdAt: castNow, endsAt: authSessionEnd(audience, castNow) };
    const secondFactorAt = facts.secondFactorShown ? castNow : null;
    const attributes = { audience, secondFactorAt, device: null, ...times };
    await db.transaction((tx) => createAuthSession(tx, token, personId, attributes));
    return token;
  };
  const tokens = { learner: await signIn('learner'), staff: await signIn('staff') };
  const shown = { now: castNow, hasSecondFactor: false, ...facts };
  const exercised = {
    duties: exercisableDuties(duties, shown),
    withheld: withheldDuties(duties, shown),
  };
  const actorIn = (audience: Audience) => ({ kind: 'person' as const, personId, audience, ...exercised });
  return { holder: { personId, email, password: castPassword, tokens }, actorIn };
}
