import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { certificationBody, scheme } from '@kaopu/db/schema/certification.ts';
import { authSession, dutyAssignment } from '@kaopu/db/schema/identity.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { enrolAuthenticator, insertAccount, testPassword } from './test-accounts.ts';
import { refusal, testBrowser } from './test-browser.ts';

const database = useTestDatabase();
const body = { scopeType: 'body', scopeId: null, to: null } as const;

async function administrator() {
  const actor = await insertPerson(database.db, { name: '苗青野', duties: ['administrator'] });
  const api = adminRouter.createCaller(testContext(database.db, actor));
  return { ...actor, api };
}
const dutiesOf = (personId: string) =>
  database.db.select().from(dutyAssignment).where(eq(dutyAssignment.personId, personId));

test('an administrator gives a duty, sees it on the person’s page, and ends it; both are recorded', async () => {
  const { api, personId: admin } = await administrator();
  const { personId } = await insertPerson(database.db, { name: '费行简' });
  const given = { idempotencyKey: v7(), personId, duty: 'chief_examiner' as const, ...body };
  const { assignmentId } = await api.identity.giveDuty(given);
  const person = await api.identity.getPerson({ personId });
  expect(person).toMatchObject({
    name: '费行简',
    duties: [{ assignmentId, duty: 'chief_examiner', scopeName: null, to: null }, { duty: 'trainee' }],
  });
  await api.identity.endDuty({ assignmentId });
  await api.identity.endDuty({ assignmentId });
  const rows = await dutiesOf(personId);
  expect(rows).toContainEqual(
    expect.objectContaining({
      assignmentId,
      givenBy: admin,
      endedBy: admin,
      toAt: new Date('2026-11-22T02:00:00Z'),
    }),
  );
  const events = await database.db
    .select({ type: auditEvent.type, actorId: auditEvent.actorId })
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, personId));
  expect(events).toEqual([
    { type: 'identity.dutyGiven', actorId: admin },
    { type: 'identity.dutyEnded', actorId: admin },
  ]);
});

test('a retry gives the first answer and nothing new; so does giving what is held', async () => {
  const { api } = await administrator();
  const { personId } = await insertPerson(database.db);
  const given = { idempotencyKey: v7(), personId, duty: 'proctor' as const, ...body };
  const first = await api.identity.giveDuty(given);
  expect(await api.identity.giveDuty(given)).toEqual(first);
  expect(await api.identity.giveDuty({ ...given, idempotencyKey: v7() })).toEqual(first);
  expect((await dutiesOf(personId)).filter(({ duty }) => duty === 'proctor')).toHaveLength(1);
});

test('two administrators who give the same duty at once give it once', async () => {
  const { personId } = await insertPerson(database.db);
  const both = await Promise.all([administrator(), administrator()]);
  const given = await Promise.all(
    both.map(({ api }) =>
      api.identity.giveDuty({ idempotencyKey: v7(), personId, duty: 'auditor', ...body }),
    ),
  );
  expect(given[0]).toEqual(given[1]);
});

test('nobody gives themselves a duty, a made-up person gets none, a made-up scope is named', async () => {
  const { api, personId: admin } = await administrator();
  const { personId } = await insertPerson(database.db);
  const give = (change: object) =>
    api.identity.giveDuty({ idempotencyKey: v7(), personId, duty: 'registrar', ...body, ...change });
  await expect(give({ personId: admin })).rejects.toMatchObject(refusal('DUTY_TO_ONESELF'));
  await expect(give({ personId: v7() })).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(give({ scopeType: 'scheme', scopeId: v7() })).rejects.toMatchObject(
    refusal('INVALID_INPUT', { field: 'scopeId' }),
  );
  await expect(give({ scopeType: 'course', scopeId: v7() })).rejects.toMatchObject(
    refusal('INVALID_INPUT', { field: 'scopeType' }),
  );
  await expect(give({ to: '2026-11-21T00:00:00Z' })).rejects.toMatchObject(
    refusal('INVALID_INPUT', { field: 'to' }),
  );
});

test('a duty in a scope shows what the scope is called', async () => {
  const { api } = await administrator();
  const { personId } = await insertPerson(database.db);
  const name = { 'zh-CN': '直播电商操盘手', en: 'Live-commerce operator' };
  const at = new Date();
  const bodyId = v7();
  await database.db
    .insert(certificationBody)
    .values({ bodyId, name, boardName: name, kind: 'private', createdAt: at });
  const schemeId = v7();
  await database.db
    .insert(scheme)
    .values({ schemeId, bodyId, code: 'lco', name, occupation: name, createdAt: at });
  expect(await api.identity.listScopes({ scopeType: 'scheme' })).toEqual({
    rows: [{ scopeId: schemeId, name }],
  });
  expect(await api.identity.listScopes({ scopeType: 'body' })).toEqual({ rows: [] });
  const scope = { scopeType: 'scheme' as const, scopeId: schemeId, to: null };
  await api.identity.giveDuty({ idempotencyKey: v7(), personId, duty: 'board_member', ...scope });
  const { duties } = await api.identity.getPerson({ personId });
  expect(duties[0]).toMatchObject({ duty: 'board_member', scopeName: name });
});

test('the last administrator stays, also when the last two end each other at the same time', async () => {
  await database.db.delete(dutyAssignment).where(eq(dutyAssignment.duty, 'administrator'));
  const [one, other] = [await administrator(), await administrator()];
  const adminDuty = async (personId: string) => {
    const rows = await dutiesOf(personId);
    return rows.find(({ duty }) => duty === 'administrator')?.assignmentId ?? '';
  };
  const [oneId, otherId] = [await adminDuty(one.personId), await adminDuty(other.personId)];
  const ended = await Promise.allSettled([
    one.api.identity.endDuty({ assignmentId: otherId }),
    other.api.identity.endDuty({ assignmentId: oneId }),
  ]);
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('LAST_ADMINISTRATOR'),
  });
  const open = await database.db
    .select({ toAt: dutyAssignment.toAt })
    .from(dutyAssignment)
    .where(eq(dutyAssignment.duty, 'administrator'));
  expect(open.filter(({ toAt }) => toAt === null)).toHaveLength(1);
});

test('whoever loses the last staff duty is signed out of the staff application at once', async () => {
  const { api } = await administrator();
  const account = await insertAccount(database.db, ['trainee', 'examiner']);
  const browser = testBrowser(database.db);
  await browser.staff((side) => side.identity.signIn({ email: account.email, password: testPassword }));
  await browser.learner((side) => side.identity.signIn({ email: account.email, password: testPassword }));
  const [examiner] = await database.db
    .select()
    .from(dutyAssignment)
    .where(and(eq(dutyAssignment.personId, account.personId), eq(dutyAssignment.duty, 'examiner')));
  await api.identity.endDuty({ assignmentId: examiner?.assignmentId ?? '' });
  const left = await database.db.select().from(authSession).where(eq(authSession.personId, account.personId));
  expect(left.map(({ audience }) => audience)).toEqual(['learner']);
});

test('an auditor reads people and organisations, and changes neither', async () => {
  const auditor = await insertPerson(database.db, { duties: ['auditor'] });
  const api = adminRouter.createCaller(testContext(database.db, auditor)).identity;
  expect((await api.listPeople({})).rows.length).toBeGreaterThan(0);
  expect((await api.listOrganisations({})).rows).toEqual([]);
  const add = api.addOrganisation({ idempotencyKey: v7(), kind: 'other', name: { 'zh-CN': '', en: 'X' } });
  await expect(add).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
  await expect(api.endDuty({ assignmentId: v7() })).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
});

test('a registrar reads people and changes nothing about them; a trainee does not even read', async () => {
  const registrar = await insertPerson(database.db, { duties: ['registrar'] });
  const api = adminRouter.createCaller(testContext(database.db, registrar));
  expect((await api.identity.listPeople({})).rows.length).toBeGreaterThan(0);
  const give = api.identity.giveDuty({
    idempotencyKey: v7(),
    personId: registrar.personId,
    duty: 'administrator',
    ...body,
  });
  await expect(give).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
  const trainee = adminRouter.createCaller(testContext(database.db, await insertPerson(database.db)));
  await expect(trainee.identity.listPeople({})).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
});

test('a registrar of one scheme finds nobody in the list of all people', async () => {
  const registrar = await insertPerson(database.db, {
    duties: [{ duty: 'registrar', scopeType: 'scheme', scopeId: v7() }],
  });
  const api = adminRouter.createCaller(testContext(database.db, registrar));
  expect(await api.identity.listPeople({})).toEqual({ rows: [], nextCursor: null });
  await expect(api.identity.getPerson({ personId: registrar.personId })).rejects.toMatchObject(
    refusal('NOT_FOUND'),
  );
});

test('people are found by two characters of a name, by a part of an address, by duty, page by page', async () => {
  const browser = testBrowser(database.db);
  const signUp = (name: string, latinName: string, email: string) =>
    browser.learner((side) =>
      side.identity.signUp({ name, latinName, email, password: testPassword, language: 'en' }),
    );
  await signUp('丛小满', 'Cong Xiaoman', 'cong.xiaoman@kaopu.example');
  await signUp('满小丛', 'Man Xiaocong', 'man.xiaocong@kaopu.example');
  const { api } = await administrator();
  const find = async (search: string) =>
    (await api.identity.listPeople({ search })).rows.map(({ name }) => name);
  expect(await find('小满')).toEqual(['丛小满']);
  expect(await find('小')).toEqual(['满小丛', '丛小满']);
  expect(await find('XIAOMAN')).toEqual(['丛小满']);
  expect(await find('xiaocong@kaopu')).toEqual(['满小丛']);
  expect(await find("%_' OR 1=1")).toEqual([]);

  const reviewers = await Promise.all(
    Array.from({ length: 5 }, () => insertPerson(database.db, { duties: ['item_reviewer'] })),
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.identity.listPeople({ duty: 'item_reviewer', limit: 2, cursor });
    seen.push(...page.rows.map(({ personId }) => personId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(
    reviewers
      .map(({ personId }) => personId)
      .toSorted()
      .toReversed(),
  );
});

test('an administrator who has not shown the second factor is led to it', async () => {
  const account = await insertAccount(database.db, ['administrator']);
  const browser = testBrowser(database.db);
  await browser.staff((side) => side.identity.signIn({ email: account.email, password: testPassword }));
  const list = () => browser.staff((side) => side.identity.listPeople({}));
  await expect(list()).rejects.toMatchObject({ cause: { code: 'SECOND_FACTOR_REQUIRED' } });
  await enrolAuthenticator(browser, 'staff');
  expect((await list()).rows.length).toBeGreaterThan(0);
});
