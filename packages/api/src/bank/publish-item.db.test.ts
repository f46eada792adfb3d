import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { item, itemDraft, itemVersion, scoringVersion } from '@kaopu/db/schema/bank.ts';
import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { untilBlocked } from '@kaopu/testing/database/until-blocked.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const name = { 'zh-CN': '题库', en: 'Bank' };
const as = (actor: PersonActor) => adminRouter.createCaller(testContext(database.db, actor)).bank;
const refusal = (code: string) => ({ cause: { code } });

async function openBank() {
  const chief = await insertPerson(database.db, { duties: ['chief_examiner'] });
  const { bankId } = await as(chief).createBank({ name, idempotencyKey: v7() });
  const author = await insertPerson(database.db, {
    duties: [{ duty: 'instructor', scopeType: 'bank', scopeId: bankId }],
  });
  const create = (reference: string, body: ItemBody = choiceBody()) =>
    as(author).createItem({ bankId, reference, body, idempotencyKey: v7() });
  return { bankId, chief, author, create };
}

test('an author writes an item, saves it again and makes it live', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-001', choiceBody({ correct: [] }));
  await expect(as(author).publishItem({ itemId, baseRevision: 1 })).rejects.toMatchObject(
    refusal('ITEM_INCOMPLETE'),
  );

  const saved = await as(author).saveItemDraft({ itemId, baseRevision: 1, body: choiceBody() });
  const live = await as(author).publishItem({ itemId, baseRevision: saved.revision });

  expect([saved.revision, live.number]).toEqual([2, 1]);
  expect(await as(author).getItem({ itemId })).toMatchObject({
    state: 'live',
    liveNumber: 1,
    canPublish: true,
  });
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, itemId));
  expect(events.map(({ type }) => type)).toEqual([
    'bank.itemCreated',
    'bank.itemDraftSaved',
    'bank.itemVersionPublished',
  ]);
});

test('what candidates see makes a new version, a mended key only a new scoring version', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-002');
  const first = await as(author).publishItem({ itemId, baseRevision: 1 });
  expect(await as(author).publishItem({ itemId, baseRevision: 1 })).toEqual(first);

  await as(author).saveItemDraft({ itemId, baseRevision: 1, body: choiceBody({ correct: ['c'] }) });
  const mended = await as(author).publishItem({ itemId, baseRevision: 2 });
  expect(mended).toMatchObject({ itemVersionId: first.itemVersionId, number: 1 });
  expect(mended.scoringVersionId).not.toBe(first.scoringVersionId);

  await as(author).saveItemDraft({ itemId, baseRevision: 2, body: choiceBody({ stem: 'changed' }) });
  const changed = await as(author).publishItem({ itemId, baseRevision: 3 });
  expect(changed.number).toBe(2);
  const versions = await database.db.select().from(itemVersion).where(eq(itemVersion.itemId, itemId));
  expect(versions.map(({ number }) => number).sort()).toEqual([1, 2]);
  expect(JSON.stringify(versions)).not.toMatch(/correct|secret/);
  const ofFirst = eq(scoringVersion.itemVersionId, first.itemVersionId);
  expect(await database.db.select().from(scoringVersion).where(ofFirst)).toHaveLength(2);
});

test('two tabs edit one item: the second overwrites nothing and can see the newer draft', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-003');
  await as(author).saveItemDraft({ itemId, baseRevision: 1, body: choiceBody({ stem: 'tab one' }) });
  const second = as(author).saveItemDraft({ itemId, baseRevision: 1, body: choiceBody({ stem: 'tab two' }) });
  await expect(second).rejects.toMatchObject(refusal('STALE_DRAFT'));
  expect(JSON.stringify(await as(author).getItem({ itemId }))).toContain('tab one');
  const again = { itemId, baseRevision: 1, body: choiceBody({ stem: 'tab one' }) };
  expect(await as(author).saveItemDraft(again)).toMatchObject({ revision: 2 });
});

test('a save that waited for another one sees what that one wrote', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-004');
  const save = (stem: string) =>
    as(author).saveItemDraft({ itemId, baseRevision: 1, body: choiceBody({ stem }) });
  const { second } = await database.db.transaction(async (tx) => {
    const newer = { body: choiceBody({ stem: 'first' }), revision: 2 };
    await tx.select().from(item).where(eq(item.itemId, itemId)).for('update');
    await tx.update(itemDraft).set(newer).where(eq(itemDraft.itemId, itemId));
    const waiting = save('second').catch((error: unknown) => error);
    await untilBlocked(database.db);
    return { second: waiting };
  });
  expect(await second).toMatchObject(refusal('STALE_DRAFT'));
});

test('an item of a bank that is not theirs is not there, for reading, writing and creating', async () => {
  const { bankId, create } = await openBank();
  const { itemId } = await create('D1-005');
  const stranger = (await openBank()).author;
  const body = choiceBody();
  const tries = [
    () => as(stranger).getItem({ itemId }),
    () => as(stranger).saveItemDraft({ itemId, baseRevision: 1, body }),
    () => as(stranger).publishItem({ itemId, baseRevision: 1 }),
    () => as(stranger).createItem({ bankId, reference: 'D1-006', body, idempotencyKey: v7() }),
  ];
  for (const attempted of tries) await expect(attempted()).rejects.toMatchObject(refusal('NOT_FOUND'));
  expect((await as(stranger).listItems({ bankId })).rows).toEqual([]);
  expect((await as(stranger).listBanks()).rows.map((bank) => bank.bankId)).not.toContain(bankId);
});

test('a script in a stem is refused by name and nothing is stored', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-007');
  const body = choiceBody({ stem: '<script>alert(1)</script>' });
  await expect(as(author).saveItemDraft({ itemId, baseRevision: 1, body })).rejects.toMatchObject(
    refusal('UNSAFE_MARKUP'),
  );
  expect(await as(author).getItem({ itemId })).toMatchObject({ revision: 1 });
});

test('a reference stands for one item in a bank; a repeated request makes no second one', async () => {
  const { bankId, author, create } = await openBank();
  await create('D1-008');
  await expect(create('D1-008')).rejects.toMatchObject(refusal('CONFLICT'));
  const request = { bankId, reference: 'D1-009', body: choiceBody(), idempotencyKey: v7() };
  expect(await as(author).createItem(request)).toEqual(await as(author).createItem(request));
});

test('a list is searched by reference and by words of either language, narrowed, and read page by page', async () => {
  const { bankId, author, create } = await openBank();
  await create('D1-010', choiceBody({ stem: '直播间目标为两小时二百万' }));
  await create('D2-011', choiceBody({ stem: 'Highlights and Perks', domainCode: 'D2' }));
  const { itemId } = await create('D2-012', choiceBody({ stem: '目标 100% 完成', domainCode: 'D2' }));
  await as(author).publishItem({ itemId, baseRevision: 1 });
  const find = async (filter: object) =>
    (await as(author).listItems({ bankId, ...filter })).rows.map(({ reference }) => reference);

  expect(await find({ query: '目标' })).toEqual(['D1-010', 'D2-012']);
  expect(await find({ query: '标目' })).toEqual([]);
  expect(await find({ query: 'PERKS highlights' })).toEqual(['D2-011']);
  expect(await find({ query: 'd2-01' })).toEqual(['D2-011', 'D2-012']);
  expect(await find({ query: '100%' })).toEqual(['D2-012']);
  expect(await find({ query: '%' })).toEqual(['D2-012']);
  expect(await find({ domainCode: 'D2', state: 'draft' })).toEqual(['D2-011']);
  expect((await as(author).listDomains({ bankId })).rows).toEqual([
    { domainCode: 'D1', name: null, items: 1 },
    { domainCode: 'D2', name: null, items: 2 },
  ]);

  const page = await as(author).listItems({ bankId, limit: 2 });
  expect(page).toMatchObject({ nextCursor: 'D2-011' });
  const rest = await as(author).listItems({ bankId, limit: 2, cursor: page.nextCursor ?? '' });
  expect([rest.rows.length, rest.nextCursor]).toEqual([1, null]);
});

test('the database itself refuses to rewrite what was published', async () => {
  const { author, create } = await openBank();
  const { itemId } = await create('D1-013');
  await as(author).publishItem({ itemId, baseRevision: 1 });
  const rewrite = database.db.update(itemVersion).set({ points: 9 }).where(eq(itemVersion.itemId, itemId));
  await expect(rewrite).rejects.toThrow();
  expect(await database.db.select().from(item).where(eq(item.itemId, itemId))).toHaveLength(1);
});
