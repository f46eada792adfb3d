import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { registration } from '@kaopu/db/schema/exams.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const title = { 'zh-CN': '理论考试', en: 'Theory test' };
const refusal = (code: string) => ({ cause: { code } });

async function publishForm() {
  const chief = await insertPerson(database.db, { duties: ['chief_examiner'] });
  const staff = adminRouter.createCaller(testContext(database.db, chief)).exams;
  const { testId } = await staff.createTest({ code: `T-${v7()}`, title, idempotencyKey: v7() });
  const { itemId } = await insertLiveItem(database.db);
  const draft = { itemIds: [itemId], cutPoints: '1', cutReason: 'six judges' };
  await staff.saveFormDraft({ testId, baseRevision: 1, draft });
  const { formId } = await staff.publishForm({ testId, baseRevision: 2, idempotencyKey: v7() });
  const schedule = async (opensAt: string, closesAt: string) => {
    const plan = { title, opensAt, closesAt, timeLimitSeconds: 3600, releasesAtSubmission: true };
    return (await staff.scheduleAdministration({ formId, plan, idempotencyKey: v7() })).administrationId;
  };
  return { staff, testId, formId, schedule };
}

const as = (actor: PersonActor, now = '2026-11-22T02:00:00.000Z') =>
  learnerRouter.createCaller(testContext(database.db, actor, { clock: stoppedClock(now) })).exams;

test('a candidate sees what is open and coming, registers once, and finds their place again', async () => {
  const { testId, schedule } = await publishForm();
  const open = await schedule('2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z');
  const coming = await schedule('2026-11-23T01:00:00.000Z', '2026-11-23T03:00:00.000Z');
  const trainee = await insertPerson(database.db);

  const first = await as(trainee).register({ administrationId: coming });
  expect(await as(trainee).register({ administrationId: coming })).toEqual(first);

  const { rows, now } = await as(trainee).listSittings({ part: 'ahead' });
  const seen = rows.filter((row) => row.testId === testId);
  expect(now).toBe('2026-11-22T02:00:00.000Z');
  expect(seen).toMatchObject([
    { administrationId: open, window: 'open', registrationId: null, items: 1, maximumPoints: '2/1' },
    { administrationId: coming, window: 'coming', registrationId: first.registrationId, graceSeconds: 30 },
  ]);
  const mine = and(eq(registration.administrationId, coming), eq(registration.personId, trainee.personId));
  expect(await database.db.select().from(registration).where(mine)).toHaveLength(1);
  const events = await database.db
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.subjectId, trainee.personId));
  expect(events.map(({ type }) => type)).toEqual(['exams.registered']);
});

test('nobody sees another’s registration, and what is over can only be looked back at', async () => {
  const { testId, schedule } = await publishForm();
  const administrationId = await schedule('2026-11-22T01:00:00.000Z', '2026-11-22T03:00:00.000Z');
  const [registered, other] = [await insertPerson(database.db), await insertPerson(database.db)];
  await as(registered).register({ administrationId });
  expect((await as(other).getSitting({ administrationId })).registrationId).toBe(null);

  const later = '2026-11-22T03:00:00.000Z';
  await expect(as(other, later).register({ administrationId })).rejects.toMatchObject(
    refusal('WINDOW_NOT_OPEN'),
  );
  const past = async (actor: PersonActor) =>
    (await as(actor, later).listSittings({ part: 'past' })).rows.filter((row) => row.testId === testId)
      .length;
  expect([await past(registered), await past(other)]).toEqual([1, 0]);
});

test('what is not there cannot be registered for', async () => {
  const trainee = await insertPerson(database.db);
  const attempted = as(trainee).register({ administrationId: v7() });
  await expect(attempted).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('a visitor without an account sees the next exams and nothing of anybody', async () => {
  const { schedule } = await publishForm();
  const soonest = await schedule('2026-11-20T01:00:00.000Z', '2026-11-22T02:00:00.001Z');
  const caller = learnerRouter.createCaller(testContext(database.db, { kind: 'anonymous' }));
  const { rows } = await caller.exams.listNextAdministrations();
  expect(rows[0]).toMatchObject({ administrationId: soonest, window: 'open' });
  expect(rows[0]).not.toHaveProperty('registrationId');
});

test('administrations are listed page by page without a gap, also where two open at the same instant', async () => {
  const { staff, testId, schedule } = await publishForm();
  for (let count = 0; count < 3; count += 1) {
    await schedule('2026-12-01T01:00:00.000Z', '2026-12-01T03:00:00.000Z');
  }
  const first = await staff.listAdministrations({ testId, limit: 2 });
  const second = await staff.listAdministrations({ testId, limit: 2, cursor: first.nextCursor ?? '' });
  const ids = [...first.rows, ...second.rows].map(({ administrationId }) => administrationId);
  expect([new Set(ids).size, second.nextCursor]).toEqual([3, null]);
  const nonsense = staff.listAdministrations({ cursor: 'nonsense' });
  await expect(nonsense).rejects.toMatchObject(refusal('INVALID_INPUT'));
});

test('a window that is over already, or ends before it opens, is refused', async () => {
  const { schedule } = await publishForm();
  const over = schedule('2026-11-22T00:00:00.000Z', '2026-11-22T01:00:00.000Z');
  await expect(over).rejects.toMatchObject(refusal('INVALID_INPUT'));
  await expect(schedule('2026-12-02T00:00:00.000Z', '2026-12-01T00:00:00.000Z')).rejects.toThrow();
});
