import type { Db } from '@kaopu/db/client.ts';
import { insertRegistration } from '@kaopu/testing/factories/insert-administration.ts';
import { insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { ScopePair } from '../permissions/cast.ts';
import { type Callers, hire } from '../permissions/stage.ts';
import type { examsForLearners, examsForStaff } from './exams.router.ts';

const title = { 'zh-CN': '理论考试', en: 'Theory test' };
const retriable = () => ({ idempotencyKey: v7() });
const page = { limit: 100 };
const plan = {
  ...{ title, opensAt: '2026-11-22T01:00:00.000Z', closesAt: '2026-11-22T03:00:00.000Z' },
  ...{ timeLimitSeconds: 3600, graceSeconds: 30, releasesAtSubmission: false },
};

/**
 * For the walk of docs/permissions.md: two tests with a form each and an administration of each that is open at
 * 02:00, and a case for each procedure of the room.
 */
export async function prepareExams(db: Db) {
  const chief = await hire(db, 'chief_examiner');
  const { itemId } = await insertLiveItem(db);
  const [own, other] = [await offerTest(chief, itemId), await offerTest(chief, itemId)];
  const administration: ScopePair = { own: own.administrationId, other: other.administrationId };
  return { administration, staff: casesForStaff(own), learner: casesForLearners(own) };
}

type Offered = Awaited<ReturnType<typeof offerTest>>;

async function offerTest({ staff: { exams } }: Callers, itemId: string) {
  const { testId } = await exams.createTest({ code: `T-${v7()}`, title, ...retriable() });
  const draft = { itemIds: [itemId], cutPoints: '1', cutReason: 'six judges' };
  const { revision } = await exams.saveFormDraft({ testId, baseRevision: 1, draft });
  const { formId } = await exams.publishForm({ testId, baseRevision: revision, ...retriable() });
  const { administrationId } = await exams.scheduleAdministration({ formId, plan, ...retriable() });
  return { testId, draft, revision, formId, administrationId };
}

function casesForStaff(offered: Offered): CasesOf<typeof examsForStaff> {
  const { testId, draft, revision, formId, administrationId } = offered;
  return {
    createTest: { own: () => ({ input: { code: `T-${v7()}`, title, ...retriable() } }) },
    getAdministration: { own: () => ({ input: { administrationId } }) },
    getTest: { own: () => ({ input: { testId } }) },
    listAdministrations: { own: () => ({ input: page, shows: administrationId }) },
    listTests: { own: () => ({ input: undefined, shows: testId }) },
    publishForm: { own: () => ({ input: { testId, baseRevision: revision, ...retriable() } }) },
    saveFormDraft: {
      own: () => ({ input: { testId, baseRevision: revision, draft: { ...draft, cutPoints: '0.5' } } }),
    },
    scheduleAdministration: { own: () => ({ input: { formId, plan, ...retriable() } }) },
  };
}

function casesForLearners({ administrationId }: Offered): CasesOf<typeof examsForLearners> {
  const over = { part: 'past' as const, ...page };
  return {
    getSitting: { own: () => ({ input: { administrationId } }) },
    listNextAdministrations: { own: () => ({ input: undefined, shows: administrationId }) },
    listSittings: {
      own: async ({ db, clock, holder }) => {
        await insertRegistration(db, administrationId, holder.personId);
        clock.set('2026-11-22T04:00:00.000Z');
        return { input: over, shows: administrationId };
      },
      others: async ({ db, clock }) => {
        const somebody = await hire(db, 'trainee');
        await insertRegistration(db, administrationId, somebody.actor.personId);
        clock.set('2026-11-22T04:00:00.000Z');
        return { input: over, shows: administrationId };
      },
    },
    register: { own: () => ({ input: { administrationId } }) },
  };
}
