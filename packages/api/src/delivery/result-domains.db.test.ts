import { bank } from '@kaopu/db/schema/bank.ts';
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { insertAdministration } from '@kaopu/testing/factories/insert-administration.ts';
import { insertFramework } from '@kaopu/testing/factories/insert-framework.ts';
import { insertBank, insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { beginAttempt, openHall, seatCandidate } from './exam-hall.fixture.ts';

const database = useTestDatabase();

/** What a candidate sees of a submitted attempt, the results released at once. */
async function sit(hall: { administrationId: string }) {
  const candidate = await seatCandidate(database.db, hall);
  const { attemptId } = await beginAttempt(database.db, candidate);
  await candidate.calls.submitAttempt({ attemptId });
  return (await candidate.calls.getResult({ attemptId })).result;
}

test('a result names the domains as the framework of the items’ bank does', async () => {
  const { db } = database;
  const frameworkId = await insertFramework(db);
  const bankId = await insertBank(db);
  await db.update(bank).set({ frameworkId }).where(eq(bank.bankId, bankId));
  const body = (domainCode: string) => choiceBody({ correct: ['b'], points: 2, domainCode });
  const items = [
    await insertLiveItem(db, { bankId, body: body('D2') }),
    await insertLiveItem(db, { bankId, body: body('D1') }),
    await insertLiveItem(db, { bankId, body: body('X9') }),
  ];
  const scale = { maximumPoints: '6/1', cutPoints: '3/1', releasesAtSubmission: true };
  const result = await sit(await insertAdministration(db, { items, ...scale }));
  const [first, second] = exampleFramework.domains;
  expect(result).toMatchObject({
    frameworkId,
    byDomain: [
      { domainCode: 'D2', name: second?.name },
      { domainCode: 'D1', name: first?.name },
      { domainCode: 'X9', name: null },
    ],
  });
});

test('a result of items from a bank without a framework has codes only', async () => {
  const result = await sit(await openHall(database.db, { releasesAtSubmission: true }));
  expect(result).toMatchObject({ frameworkId: null, byDomain: [{ name: null }] });
});
