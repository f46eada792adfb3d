import type { Db } from '@kaopu/db/client.ts';
import { insertRegistration } from '@kaopu/testing/factories/insert-administration.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { ScopePair } from '../permissions/cast.ts';
import { type Callers, hire, type Stage } from '../permissions/stage.ts';
import type { deliveryForLearners, deliveryForStaff } from './delivery.router.ts';

const afterAll = '2026-11-22T03:01:00.000Z';

/**
 * For the walk of docs/permissions.md: in the room exams' own administration somebody has submitted an attempt
 * and somebody else sits in theirs; and a case for each procedure of the room.
 */
export async function prepareDelivery(db: Db, { own: administrationId }: ScopePair) {
  const submitter = await hire(db, 'trainee');
  const submitted = await startAttempt(db, submitter, submitter.actor.personId, administrationId);
  await submitter.learner.delivery.submitAttempt(submitted);
  const sitter = await hire(db, 'trainee');
  const running = await startAttempt(db, sitter, sitter.actor.personId, administrationId);
  const staff: CasesOf<typeof deliveryForStaff> = {
    listCandidates: {
      own: () => ({ input: { administrationId, limit: 100 }, shows: submitted.registrationId }),
    },
    releaseResults: {
      own: ({ clock }) => {
        clock.set(afterAll);
        return { input: { administrationId } };
      },
    },
    reviewAttempt: { own: () => ({ input: { attemptId: submitted.attemptId } }) },
  };
  return { staff, learner: casesForLearners(administrationId, { running, submitted }) };
}

async function startAttempt(db: Db, { learner }: Callers, personId: string, administrationId: string) {
  const registrationId = await insertRegistration(db, administrationId, personId);
  const { attemptId } = await learner.delivery.startAttempt({ registrationId });
  const { items } = await learner.delivery.getAttempt({ attemptId });
  return { registrationId, attemptId, itemVersionId: items[0]?.itemVersionId ?? '' };
}

type Attempt = Awaited<ReturnType<typeof startAttempt>>;

function casesForLearners(
  administrationId: string,
  { running, submitted }: { running: Attempt; submitted: Attempt },
): CasesOf<typeof deliveryForLearners> {
  const begun = ({ db, holder, holding }: Stage) =>
    startAttempt(db, holding('trainee'), holder.personId, administrationId);
  const answer = ({ attemptId, itemVersionId }: Attempt) => ({
    input: { attemptId, itemVersionId, value: ['a'], baseRevision: 0, mutationId: v7() },
  });
  return {
    getAttempt: {
      own: async (stage) => ({ input: { attemptId: (await begun(stage)).attemptId } }),
      others: () => ({ input: { attemptId: running.attemptId } }),
    },
    getResult: {
      own: async (stage) => {
        const { attemptId } = await begun(stage);
        await stage.holding('trainee').learner.delivery.submitAttempt({ attemptId });
        return { input: { attemptId } };
      },
      others: () => ({ input: { attemptId: submitted.attemptId } }),
    },
    listAttempts: {
      own: async (stage) => ({ input: undefined, shows: (await begun(stage)).attemptId }),
      others: () => ({ input: undefined, shows: running.attemptId }),
    },
    saveResponse: {
      own: async (stage) => answer(await begun(stage)),
      others: () => answer(running),
    },
    startAttempt: {
      own: async ({ db, holder }) => ({
        input: { registrationId: await insertRegistration(db, administrationId, holder.personId) },
      }),
      others: () => ({ input: { registrationId: running.registrationId } }),
    },
    submitAttempt: {
      own: async (stage) => ({ input: { attemptId: (await begun(stage)).attemptId } }),
      others: () => ({ input: { attemptId: running.attemptId } }),
    },
  };
}
