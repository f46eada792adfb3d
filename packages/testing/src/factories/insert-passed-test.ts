import type { Db } from '@kaopu/db/client.ts';
import { attempt, score } from '@kaopu/db/schema/delivery.ts';
import { administration, registration, test, testForm } from '@kaopu/db/schema/exams.ts';
import { v7 } from 'uuid';

/** A released, passed result of a person in a test of this id; the test and its form are made where missing. */
export async function insertPassedTest(
  db: Db,
  facts: { personId: string; testId: string; at: Date; scaled?: string },
): Promise<{ attemptId: string }> {
  const { personId, testId, at, scaled = '86/1' } = facts;
  const made = { createdBy: v7(), createdAt: at };
  const title = { 'zh-CN': '理论考试', en: 'Theory' };
  await db
    .insert(test)
    .values({ testId, code: testId, title, ...made })
    .onConflictDoNothing();
  const formId = v7();
  const cut = {
    maximumPoints: '60/1',
    cutPoints: '36/1',
    cutReason: '',
    cutAdoptedBy: v7(),
    cutAdoptedAt: at,
  };
  const number = Math.floor(Math.random() * 1e9);
  await db.insert(testForm).values({ formId, testId, number, ...cut, publishedBy: v7(), publishedAt: at });
  const administrationId = v7();
  const rules = { timeLimitSeconds: 5400, graceSeconds: 30, releasesAtSubmission: true };
  const window = { opensAt: at, closesAt: at };
  await db
    .insert(administration)
    .values({ administrationId, testId, formId, title, ...window, ...rules, ...made });
  const registrationId = v7();
  const registered = { state: 'confirmed', registeredAt: at } as const;
  await db.insert(registration).values({ registrationId, administrationId, personId, ...registered });
  const attemptId = v7();
  const states = { progress: 'submitted', scoring: 'final', validity: 'valid' } as const;
  const times = { startedAt: at, deadlineAt: at, submittedAt: at };
  await db
    .insert(attempt)
    .values({ attemptId, registrationId, personId, formId, seed: 's', ...states, ...times, deviceEpoch: 1 });
  const points = { rawPoints: '50/1', maximumPoints: '60/1', scaled, isPassed: true };
  await db
    .insert(score)
    .values({ scoreId: v7(), attemptId, number: 1, ...points, scoredAt: at, releasedAt: at });
  return { attemptId };
}
