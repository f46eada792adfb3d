import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { formItem, testForm } from '@kaopu/db/schema/exams.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { insertBank, insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const title = { 'zh-CN': '理论考试', en: 'Theory test' };
const as = (actor: PersonActor) => adminRouter.createCaller(testContext(database.db, actor)).exams;
const refusal = (code: string) => ({ cause: { code } });

async function createTest() {
  const chief = await insertPerson(database.db, { duties: ['chief_examiner'] });
  const code = `T-${v7()}`;
  const { testId } = await as(chief).createTest({ code, title, idempotencyKey: v7() });
  const save = (baseRevision: number, draft: object) =>
    as(chief).saveFormDraft({
      testId,
      baseRevision,
      draft: { itemIds: [], cutPoints: '', cutReason: '', ...draft },
    });
  const publish = (baseRevision: number) =>
    as(chief).publishForm({ testId, baseRevision, idempotencyKey: v7() });
  return { chief, testId, code, save, publish };
}

test('a form is assembled, saved and published with the versions that are live, in its order', async () => {
  const { chief, testId, save, publish } = await createTest();
  const bankId = await insertBank(database.db);
  const first = await insertLiveItem(database.db, { bankId, body: choiceBody({ points: 3 }) });
  const second = await insertLiveItem(database.db, { bankId });
  const itemIds = [second.itemId, first.itemId];
  await save(1, { itemIds, cutPoints: '3.5', cutReason: ' Angoff, six judges ' });

  const { formId, number } = await publish(2);

  expect(number).toBe(1);
  const [form] = await database.db.select().from(testForm).where(eq(testForm.formId, formId));
  expect(form).toMatchObject({ maximumPoints: '5/1', cutPoints: '7/2', cutReason: 'Angoff, six judges' });
  expect(form).toMatchObject({ cutAdoptedBy: chief.personId });
  const items = await database.db
    .select()
    .from(formItem)
    .where(eq(formItem.formId, formId))
    .orderBy(asc(formItem.position));
  expect(items.map((row) => row.itemVersionId)).toEqual([second.itemVersionId, first.itemVersionId]);
  const seen = await as(chief).getTest({ testId });
  expect(seen).toMatchObject({ revision: 2, forms: [{ formId, number: 1, items: 2 }], canManage: true });
  expect(seen.liveItems.map(({ itemId }) => itemId).sort()).toEqual([...itemIds].sort());
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, testId));
  expect(events.map(({ type }) => type)).toEqual([
    'exams.testCreated',
    'exams.formDraftSaved',
    'exams.formPublished',
  ]);
});

test('nothing is published without items, with an item that is not live, or without a possible cut', async () => {
  const { save, publish } = await createTest();
  const { itemId } = await insertLiveItem(database.db);
  const cut = { cutPoints: '1', cutReason: 'six judges' };
  await expect(publish(1)).rejects.toMatchObject(refusal('FORM_EMPTY'));
  await save(1, { itemIds: [itemId, v7()], ...cut });
  await expect(publish(2)).rejects.toMatchObject(refusal('ITEM_NOT_LIVE'));
  await save(2, { itemIds: [itemId] });
  await expect(publish(3)).rejects.toMatchObject(refusal('FORM_WITHOUT_CUT'));
  await save(3, { itemIds: [itemId], cutPoints: '2', cutReason: 'everything' });
  await expect(publish(4)).rejects.toMatchObject(refusal('FORM_WITHOUT_CUT'));
  expect(await database.db.select().from(testForm)).not.toContainEqual(
    expect.objectContaining({ cutPoints: '2/1' }),
  );
});

test('two people assemble one form: the second is told, and publishing what one did not see is refused', async () => {
  const { save, publish } = await createTest();
  const { itemId } = await insertLiveItem(database.db);
  await save(1, { itemIds: [itemId] });
  await expect(save(1, { cutPoints: '1' })).rejects.toMatchObject(refusal('STALE_DRAFT'));
  await expect(publish(1)).rejects.toMatchObject(refusal('STALE_DRAFT'));
  expect(await save(1, { itemIds: [itemId] })).toMatchObject({ revision: 2 });
});

test('publishing is safe to repeat; publishing again on purpose is the next form, and the first one stays', async () => {
  const { chief, testId, save, publish } = await createTest();
  const { itemId } = await insertLiveItem(database.db);
  await save(1, { itemIds: [itemId], cutPoints: '1', cutReason: 'six judges' });
  const request = { testId, baseRevision: 2, idempotencyKey: v7() };
  const first = await as(chief).publishForm(request);
  expect(await as(chief).publishForm(request)).toEqual(first);
  expect(await publish(2)).toMatchObject({ number: 2 });
  const rewrite = database.db
    .update(testForm)
    .set({ cutPoints: '0/1' })
    .where(eq(testForm.formId, first.formId));
  await expect(rewrite).rejects.toThrow();
});

test('a code stands for one test', async () => {
  const { chief, code } = await createTest();
  const again = as(chief).createTest({ code, title, idempotencyKey: v7() });
  await expect(again).rejects.toMatchObject(refusal('CONFLICT'));
});

test('tests are listed with their forms; a proctor sees those they serve in, and changes none', async () => {
  const { chief, testId, save, publish } = await createTest();
  const other = await createTest();
  const { itemId } = await insertLiveItem(database.db);
  await save(1, { itemIds: [itemId], cutPoints: '1', cutReason: 'six judges' });
  const { formId } = await publish(2);
  const plan = {
    title,
    opensAt: '2026-11-22T01:00:00.000Z',
    closesAt: '2026-11-22T05:00:00.000Z',
    timeLimitSeconds: 3600,
    releasesAtSubmission: true,
  };
  const { administrationId } = await as(chief).scheduleAdministration({ formId, plan, idempotencyKey: v7() });
  const proctor = await insertPerson(database.db, {
    duties: [{ duty: 'proctor', scopeType: 'administration', scopeId: administrationId }],
  });

  expect(await as(proctor).listTests()).toMatchObject({
    rows: [{ testId, forms: 1, administrations: 1 }],
    canManage: false,
  });
  const all = (await as(chief).listTests()).rows;
  expect(all.find((row) => row.testId === other.testId)).toMatchObject({ forms: 0, administrations: 0 });
  await expect(as(proctor).getTest({ testId: other.testId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  const forbidden = as(proctor).saveFormDraft({
    testId,
    baseRevision: 2,
    draft: { itemIds: [], cutPoints: '', cutReason: '' },
  });
  await expect(forbidden).rejects.toMatchObject(refusal('FORBIDDEN'));
  const scopedChief = await insertPerson(database.db, {
    duties: [{ duty: 'chief_examiner', scopeType: 'administration', scopeId: administrationId }],
  });
  const publishing = as(scopedChief).publishForm({ testId, baseRevision: 2, idempotencyKey: v7() });
  await expect(publishing).rejects.toMatchObject(refusal('NOT_FOUND'));
});
