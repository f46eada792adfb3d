import { adminRouter } from '@kaopu/api/admin-router.ts';
import type { Context, PersonContext } from '@kaopu/api/context.ts';
import type { Dependencies } from '@kaopu/api/dependencies.ts';
import { listDutiesInForce } from '@kaopu/api/identity/duty.store.ts';
import { learnerRouter } from '@kaopu/api/learner-router.ts';
import type { Audience, SystemActor } from '@kaopu/domain/identity/actor.ts';

const noCookie = { read: () => null, write: () => {}, clear: () => {} };
const system: SystemActor = { kind: 'system', process: 'demo' };

/**
 * How the demo's history is lived: its people act at instants of the past through the same operations as everybody
 * else, so the history obeys the same rules and leaves the same record.
 */
export function createLiving(deps: Dependencies) {
  const at = (instant: Date): Dependencies => ({ ...deps, clock: { now: () => instant } });
  const contextOf = async (personId: string, instant: Date, audience: Audience): Promise<Context> => {
    const duties = await listDutiesInForce(deps.db, personId, instant);
    const actor = { kind: 'person', personId, audience, duties } as const;
    return { ...at(instant), actor, requestId: 'demo', network: 'demo', cookie: noCookie };
  };
  return {
    deps,
    /** The system itself, at an instant. */
    systemAt: (instant: Date) => ({ ...at(instant), actor: system, requestId: 'demo' }),
    /** A member of staff at an instant, with the duties they held then. */
    staff: async (personId: string, instant: Date) =>
      adminRouter.createCaller(await contextOf(personId, instant, 'staff')),
    /** The same as a context, for an operation that takes more than its procedure does. */
    staffContext: async (personId: string, instant: Date): Promise<PersonContext> => {
      const context = await contextOf(personId, instant, 'staff');
      if (context.actor.kind !== 'person') throw new Error('staff are people');
      return { ...context, actor: context.actor };
    },
    /** A trainee at an instant. */
    learner: async (personId: string, instant: Date) =>
      learnerRouter.createCaller(await contextOf(personId, instant, 'learner')),
    /** A key for one act. */
    newKey: () => ({ idempotencyKey: deps.chance.newId(deps.clock.now()) }),
  };
}

export type Living = ReturnType<typeof createLiving>;
