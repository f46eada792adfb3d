import type { Db } from '@kaopu/db/client.ts';
import type { Audience, PersonActor } from '@kaopu/domain/identity/actor.ts';
import type { Duty } from '@kaopu/domain/identity/duty.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { adminRouter } from '../admin-router.ts';
import type { Context } from '../context.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import type { Account } from './cast.ts';

/** Where one call is prepared and made: a transaction that is undone afterwards, and people to prepare with. */
export type Stage = {
  readonly db: Db;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** Whose things "own" are: the actor's, or those of somebody who stands in where nobody is signed in. */
  readonly holder: Account;
  /** The application that is called. */
  readonly audience: Audience;
  /** The holder as if they had these duties for the body, to prepare what shall be theirs. */
  holding(...duties: Duty[]): Callers;
  /** Somebody else, or nobody. */
  as(actor: Context['actor']): Callers;
  /** The context in which the call itself is made. */
  contextOf(actor: Context['actor']): Context;
};

export type Callers = {
  readonly staff: ReturnType<typeof adminRouter.createCaller>;
  readonly learner: ReturnType<typeof learnerRouter.createCaller>;
};

export const callersOf = (ctx: Context): Callers => ({
  staff: adminRouter.createCaller(ctx),
  learner: learnerRouter.createCaller(ctx),
});

/** The installation of the walk: a demo, so that its mail can be read. */
export const walkInstallation = { publicUrl: 'http://localhost:7100', isDemo: true, canSendMail: true };

/** A context of the walk, for building what it plays in. */
export const groundContext = (db: Db, actor: Context['actor'], overrides: Partial<Context> = {}): Context =>
  testContext(db, actor, { installation: walkInstallation, ...overrides });

/** Somebody new with duties for the body, to build what the walk plays in. */
export async function hire(db: Db, ...duties: Duty[]): Promise<Callers & { actor: PersonActor }> {
  const actor = await insertPerson(db, { duties });
  return { actor, ...callersOf(groundContext(db, actor)) };
}

/** Sets the stage on a database or, which operations cannot tell from it, on an open transaction. */
export function setStage(db: Db, facts: { holder: Account; audience: Audience }): Stage {
  const { holder, audience } = facts;
  const clock = stoppedClock();
  let token: string | null = holder.tokens[audience];
  const cookie = {
    read: () => token,
    write: (written: string) => {
      token = written;
    },
    clear: () => {
      token = null;
    },
  };
  const { personId } = holder;
  const isHolder = (actor: Context['actor']) => actor.kind === 'person' && actor.personId === personId;
  const contextOf = (actor: Context['actor']) =>
    groundContext(db, actor, { clock, ...(isHolder(actor) && { cookie }) });
  const from = new Date('2020-01-01T00:00:00Z');
  return {
    ...{ db, clock, holder, audience, contextOf },
    as: (actor) => callersOf(contextOf(actor)),
    holding: (...duties) => {
      const held = duties.map((duty) => ({
        duty,
        scopeType: 'body' as const,
        scopeId: null,
        from,
        to: null,
      }));
      return callersOf(contextOf({ kind: 'person', personId, audience, duties: held }));
    },
  };
}
