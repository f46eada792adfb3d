import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { insertFramework } from '@kaopu/testing/factories/insert-framework.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const name = { 'zh-CN': '题库', en: 'Bank' };
const [first, second] = exampleFramework.domains;

/** A bank with a live item of D1 and one of a domain that no framework knows, and who made it. */
async function fillBank(bankOptions: { frameworkId?: string }) {
  const actor = await insertPerson(database.db, { duties: ['chief_examiner', 'instructor'] });
  const staff = adminRouter.createCaller(testContext(database.db, actor));
  const { bankId } = await staff.bank.createBank({ name, ...bankOptions, idempotencyKey: v7() });
  const itemIds: string[] = [];
  for (const domainCode of ['D1', 'X9']) {
    const body = choiceBody({ domainCode });
    const reference = `${domainCode}-${v7()}`;
    const { itemId } = await staff.bank.createItem({ bankId, reference, body, idempotencyKey: v7() });
    await staff.bank.publishItem({ itemId, baseRevision: 1 });
    itemIds.push(itemId);
  }
  return { staff, bankId, itemIds };
}

test('a bank that follows a framework names every domain of it, used or not, and what it does not know', async () => {
  const frameworkId = await insertFramework(database.db);
  const { staff, bankId } = await fillBank({ frameworkId });
  expect(await staff.bank.listDomains({ bankId })).toEqual({
    rows: [
      { domainCode: 'D1', name: first?.name, items: 1 },
      { domainCode: 'D2', name: second?.name, items: 0 },
      { domainCode: 'X9', name: null, items: 1 },
    ],
    subskills: exampleFramework.domains
      .flatMap(({ subskills }) => subskills)
      .map((subskill) => ({ subskillCode: subskill.subskillCode, name: subskill.name })),
  });
  const { rows } = await staff.bank.listItems({ bankId, limit: 10 });
  expect(rows.map(({ domainName }) => domainName)).toEqual([first?.name, null]);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, bankId));
  expect(JSON.parse(events[0]?.body ?? '')).toMatchObject({ data: { bankId, frameworkId } });
});

test('a form names the domains of its items by the framework of each one’s own bank', async () => {
  const newer = exampleFramework.domains.map((domain) => ({ ...domain, name }));
  const one = await fillBank({ frameworkId: await insertFramework(database.db) });
  const renamed = { ...exampleFramework, domains: newer };
  const other = await fillBank({ frameworkId: await insertFramework(database.db, renamed) });
  const itemIds = [one.itemIds, other.itemIds].flatMap(([itemId]) => itemId ?? []);
  const { exams } = one.staff;
  const { testId } = await exams.createTest({ code: `t-${v7()}`, title: name, idempotencyKey: v7() });
  await exams.saveFormDraft({ testId, baseRevision: 1, draft: { itemIds, cutPoints: '', cutReason: '' } });
  const { liveItems } = await exams.getTest({ testId });
  const nameOf = (itemId: string | undefined) => liveItems.find((item) => item.itemId === itemId)?.domainName;
  expect(itemIds.map(nameOf)).toEqual([first?.name, name]);
});

test('a bank without a framework says codes only', async () => {
  const { staff, bankId } = await fillBank({});
  const domains = await staff.bank.listDomains({ bankId });
  expect(domains).toEqual({
    rows: [
      { domainCode: 'D1', name: null, items: 1 },
      { domainCode: 'X9', name: null, items: 1 },
    ],
    subskills: [],
  });
});

test('a framework that is not published is not there to follow', async () => {
  await expect(fillBank({ frameworkId: v7() })).rejects.toMatchObject({
    cause: { code: 'NOT_FOUND', params: { field: 'frameworkId' } },
  });
});
