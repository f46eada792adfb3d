import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { response } from '@kaopu/db/schema/delivery.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { untilBlocked } from '@kaopu/testing/database/until-blocked.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import * as attemptStore from './attempt.store.ts';
import { closeAttempt } from './close-attempt.ts';
import { beginAttempt, openHall, refusal, seatCandidate } from './exam-hall.fixture.ts';
import * as responseStore from './response.store.ts';

const database = useTestDatabase();

async function sit() {
  const hall = await openHall(database.db);
  const candidate = await seatCandidate(database.db, hall);
  return { hall, candidate, ...(await beginAttempt(database.db, candidate)) };
}

test('an answer is recorded, changed and found again after a reload; every one of them is in the history', async () => {
  const { hall, candidate, attemptId, save, history } = await sit();
  expect(await save(hall.single, ['a'])).toMatchObject({
    revision: 1,
    receivedAt: '2026-11-22T02:00:00.000Z',
  });
  candidate.clock.advance(5);
  expect(await save(hall.single, ['b'], 1)).toMatchObject({ revision: 2 });
  await save(hall.multiple, ['c', 'a', 'c']);

  const { responses } = await candidate.calls.getAttempt({ attemptId });
  expect(responses).toContainEqual({ itemVersionId: hall.single, value: ['b'], revision: 2 });
  expect(responses).toContainEqual({ itemVersionId: hall.multiple, value: ['a', 'c'], revision: 1 });
  expect((await history()).map(({ value, revision, isLate }) => [value, revision, isLate])).toEqual([
    [['a'], 1, false],
    [['b'], 2, false],
    [['a', 'c'], 1, false],
  ]);
});

test('a retry whose first reply got lost changes nothing, and so does the same value again', async () => {
  const { hall, save, stored, history } = await sit();
  const mutationId = v7();
  await save(hall.single, ['a'], 0, mutationId);
  await save(hall.single, ['b'], 1);
  expect(await save(hall.single, ['a'], 0, mutationId)).toMatchObject({ revision: 1 });
  expect(await save(hall.single, ['b'], 0)).toMatchObject({ revision: 2 });
  expect(await stored()).toMatchObject([{ value: ['b'], revision: 2 }]);
  expect(await history()).toHaveLength(2);
});

test('a tab that is behind overwrites nothing, and what it brought is kept', async () => {
  const { hall, save, stored, history } = await sit();
  await save(hall.single, ['a']);
  const mutationId = v7();
  const behind = () => save(hall.single, ['b'], 0, mutationId);
  await expect(behind()).rejects.toMatchObject(refusal('STALE_RESPONSE', { revision: 1 }));
  await expect(behind()).rejects.toMatchObject(refusal('STALE_RESPONSE', { revision: 1 }));
  expect(await stored()).toMatchObject([{ value: ['a'], revision: 1 }]);
  expect((await history()).map(({ value, revision }) => [value, revision])).toEqual([
    [['a'], 1],
    [['b'], null],
  ]);
});

test('the grace counts; what comes after it is kept as late, told, on record, and not the answer', async () => {
  const { hall, candidate, attemptId, save, stored, history } = await sit();
  candidate.clock.set('2026-11-22T03:00:30.000Z');
  await save(hall.single, ['a']);
  candidate.clock.set('2026-11-22T03:00:30.001Z');
  const mutationId = v7();
  const late = () => save(hall.single, ['b'], 1, mutationId);
  await expect(late()).rejects.toMatchObject(refusal('ATTEMPT_CLOSED', { reason: 'time_over' }));
  await expect(late()).rejects.toMatchObject(refusal('ATTEMPT_CLOSED'));

  expect(await stored()).toMatchObject([{ value: ['a'], revision: 1 }]);
  expect(await history()).toMatchObject([{ isLate: false }, { isLate: true, revision: null, value: ['b'] }]);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, attemptId));
  expect(events.map(({ type }) => type)).toEqual(['delivery.attemptStarted', 'delivery.responseCameLate']);
  expect(await candidate.calls.getAttempt({ attemptId })).toMatchObject({ items: [], responses: [] });
  expect(await candidate.calls.submitAttempt({ attemptId })).toMatchObject({ late: 1, closedBy: 'deadline' });
});

test('an answer of a wrong shape, to a foreign item or in a foreign attempt is refused, and the attempt goes on', async () => {
  const { hall, candidate, attemptId, save, history } = await sit();
  const other = await seatCandidate(database.db, hall);
  for (const value of [['z'], ['a', 'b'], 'a', null, { a: 1 }, ['a\u0000'], ['x'.repeat(70_000)]]) {
    await expect(save(hall.single, value)).rejects.toThrow();
  }
  const foreignItem = (await openHall(database.db)).single;
  await expect(save(foreignItem, ['a'])).rejects.toMatchObject(refusal('NOT_FOUND'));
  const request = { attemptId, itemVersionId: hall.single, value: ['a'], baseRevision: 0, mutationId: v7() };
  await expect(other.calls.saveResponse(request)).rejects.toMatchObject(refusal('NOT_FOUND'));
  expect(await history()).toEqual([]);
  expect(await candidate.calls.saveResponse(request)).toMatchObject({ revision: 1 });
});

test('while a submission is open a save waits for it and is then told that the attempt is closed', async () => {
  const { hall, candidate, attemptId, save, history } = await sit();
  await save(hall.single, ['a']);
  const { waiting } = await database.db.transaction(async (tx) => {
    const attempt = await attemptStore.lockOwnAttempt(tx, candidate.actor.personId, attemptId);
    if (!attempt) throw new Error('the attempt is there');
    const closing = { closedBy: 'candidate' as const, submittedAt: candidate.clock.now() };
    await closeAttempt(tx, candidate.ctx, attempt, closing);
    const saving = save(hall.single, ['b'], 1).catch((error: unknown) => error);
    await untilBlocked(database.db);
    return { waiting: saving };
  });
  expect(await waiting).toMatchObject(refusal('ATTEMPT_CLOSED', { reason: 'submitted' }));
  expect(await history()).toMatchObject([{ isLate: false }, { isLate: true }]);
});

test('while a save is open a submission waits for it and scores what it wrote', async () => {
  const { hall, candidate, attemptId } = await sit();
  const { waiting } = await database.db.transaction(async (tx) => {
    await attemptStore.shareLockOwnAttempt(tx, candidate.actor.personId, attemptId);
    const row = { attemptId, itemVersionId: hall.single, value: ['b'], revision: 1, mutationId: v7() };
    await responseStore.putResponse(tx, { ...row, receivedAt: candidate.clock.now() });
    const submitting = candidate.calls.submitAttempt({ attemptId });
    await untilBlocked(database.db);
    return { waiting: submitting };
  });
  expect(await waiting).toMatchObject({ answered: 1 });
});

test('two saves of one item: the second waits, sees the first and overwrites nothing', async () => {
  const { hall, attemptId, save } = await sit();
  await save(hall.single, ['a']);
  const { waiting } = await database.db.transaction(async (tx) => {
    const place = and(eq(response.attemptId, attemptId), eq(response.itemVersionId, hall.single));
    await tx
      .update(response)
      .set({ value: ['c'], revision: 2, mutationId: v7() })
      .where(place);
    const saving = save(hall.single, ['b'], 1).catch((error: unknown) => error);
    await untilBlocked(database.db);
    return { waiting: saving };
  });
  expect(await waiting).toMatchObject(refusal('STALE_RESPONSE', { revision: 2 }));
});

test('two first answers to one item: one is stored, the other told', async () => {
  const { hall, attemptId, save, stored } = await sit();
  const { waiting } = await database.db.transaction(async (tx) => {
    const row = { attemptId, itemVersionId: hall.single, value: ['c'], revision: 1, mutationId: v7() };
    await responseStore.putResponse(tx, { ...row, receivedAt: new Date() });
    const saving = save(hall.single, ['b']).catch((error: unknown) => error);
    await untilBlocked(database.db);
    return { waiting: saving };
  });
  expect(await waiting).toMatchObject(refusal('STALE_RESPONSE', { revision: 1 }));
  expect(await stored()).toMatchObject([{ value: ['c'], revision: 1 }]);
});

test('saves of different items do not queue behind each other', async () => {
  const { hall, candidate, attemptId, save } = await sit();
  const saved = await database.db.transaction(async (tx) => {
    await attemptStore.shareLockOwnAttempt(tx, candidate.actor.personId, attemptId);
    return save(hall.multiple, ['a']);
  });
  expect(saved).toMatchObject({ revision: 1 });
});
