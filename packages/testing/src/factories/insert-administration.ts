import type { Db } from '@kaopu/db/client.ts';
import { administration, formItem, registration, test, testForm } from '@kaopu/db/schema/exams.ts';
import { v7 } from 'uuid';
import type { InsertedItem } from './insert-item.ts';

const title = { 'zh-CN': '理论考试', en: 'Theory test' };
const longAgo = new Date('2020-01-01T00:00:00Z');

/** The exact fractions of a form's full points and cut, and what may be said of its administration. */
export type AdministrationToInsert = {
  items: readonly InsertedItem[];
  maximumPoints: string;
  cutPoints: string;
  opensAt?: string;
  closesAt?: string;
  timeLimitSeconds?: number;
  releasesAtSubmission?: boolean;
};

/**
 * A test with one published form and one administration of it. The window is 01:00 to 03:00 UTC on 22 November
 * 2026 unless told, the time limit an hour, the grace 30 seconds; results are released later unless told.
 */
export async function insertAdministration(db: Db, facts: AdministrationToInsert) {
  const [testId, formId, administrationId] = [v7(), v7(), v7()];
  const made = { createdBy: v7(), createdAt: longAgo };
  await db.insert(test).values({ testId, code: `T-${testId}`, title, ...made });
  const { maximumPoints, cutPoints } = facts;
  const cut = {
    maximumPoints,
    cutPoints,
    cutReason: 'six judges',
    cutAdoptedBy: v7(),
    cutAdoptedAt: longAgo,
  };
  await db
    .insert(testForm)
    .values({ formId, testId, number: 1, ...cut, publishedBy: v7(), publishedAt: longAgo });
  await db
    .insert(formItem)
    .values(facts.items.map((item, index) => ({ ...item, formId, position: index + 1 })));
  await db.insert(administration).values({
    ...{ administrationId, testId, formId, title, graceSeconds: 30, ...made },
    opensAt: new Date(facts.opensAt ?? '2026-11-22T01:00:00Z'),
    closesAt: new Date(facts.closesAt ?? '2026-11-22T03:00:00Z'),
    timeLimitSeconds: facts.timeLimitSeconds ?? 3600,
    releasesAtSubmission: facts.releasesAtSubmission ?? false,
  });
  return { testId, formId, administrationId };
}

/** A confirmed registration. */
export async function insertRegistration(
  db: Db,
  administrationId: string,
  personId: string,
): Promise<string> {
  const registrationId = v7();
  const state = 'confirmed' as const;
  await db
    .insert(registration)
    .values({ registrationId, administrationId, personId, state, registeredAt: longAgo });
  return registrationId;
}
