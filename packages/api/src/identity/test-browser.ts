import type { Db } from '@kaopu/db/client.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { adminRouter } from '../admin-router.ts';
import type { Context } from '../context.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { loadActor } from './load-actor.ts';

type LearnerApi = ReturnType<typeof learnerRouter.createCaller>;
type StaffApi = ReturnType<typeof adminRouter.createCaller>;

/**
 * A browser for tests: it keeps the cookies of both applications and acts, request by request, as whoever its
 * cookie says, by the same way in as the server's. Two browsers may share a clock.
 */
export function testBrowser(
  db: Db,
  options: Partial<Context> & { clock?: ReturnType<typeof stoppedClock> } = {},
) {
  const clock = options.clock ?? stoppedClock();
  const jar = new Map<Audience, string>();
  const base = testContext(db, { kind: 'anonymous' }, { ...options, clock });

  const contextFor = async (audience: Audience): Promise<Context> => {
    const token = jar.get(audience) ?? null;
    const cookie = {
      read: () => jar.get(audience) ?? null,
      write: (written: string) => void jar.set(audience, written),
      clear: () => void jar.delete(audience),
    };
    return { ...base, cookie, actor: await loadActor({ db, clock }, { token, audience }) };
  };

  return {
    clock,
    jar,
    learner: async <Answer>(act: (api: LearnerApi) => Promise<Answer>): Promise<Answer> =>
      act(learnerRouter.createCaller(await contextFor('learner'))),
    staff: async <Answer>(act: (api: StaffApi) => Promise<Answer>): Promise<Answer> =>
      act(adminRouter.createCaller(await contextFor('staff'))),
  };
}

export type TestBrowser = ReturnType<typeof testBrowser>;

/** What a refused call rejects with. */
export const refusal = (code: string, params: Record<string, unknown> = {}) => ({ cause: { code, params } });
