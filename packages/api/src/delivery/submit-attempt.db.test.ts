import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { attempt, itemScore, score } from '@kaopu/db/schema/delivery.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { closeExpiredAttempts } from './close-expired-attempts.ts';
import { findPassedTests } from './delivery.offers.ts';
import { beginAttempt, openHall, refusal, seatCandidate } from './exam-hall.fixture.ts';

const database = useTestDatabase();

async function sit(facts: { releasesAtSubmission?: boolean } = {}) {
  const hall = await openHall(database.db, facts);
  const candidate = await seatCandidate(database.db, hall);
  return { hall, candidate, ...(await beginAttempt(database.db, candidate)) };
}

async function staff(now: string) {
  const chief = await insertPerson(database.db, { duties: ['chief_examiner'] });
  const ctx = testContext(database.db, chief);
  return adminRouter.createCaller({ ...ctx, clock: { now: () => new Date(now) } }).delivery;
}

test('submitting gives a receipt and scores in exact fractions; submitting again gives the same receipt', async () => {
  const { hall, candidate, attemptId, save } = await sit();
  await save(hall.single, ['b']);
  await save(hall.multiple, ['a']);
  candidate.clock.advance(60);
  const receipt = await candidate.calls.submitAttempt({ attemptId });
  candidate.clock.advance(60);

  expect(receipt).toMatchObject({
    number: expect.stringMatching(/^20261122-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/),
    submittedAt: '2026-11-22T02:01:00.000Z',
    closedBy: 'candidate',
    answered: 2,
    items: 2,
    late: 0,
  });
  expect(await candidate.calls.submitAttempt({ attemptId })).toEqual(receipt);
  const [stored] = await database.db.select().from(score).where(eq(score.attemptId, attemptId));
  expect(stored).toMatchObject({
    rawPoints: '3/1',
    scaled: '60/1',
    isPassed: true,
    number: 1,
    releasedAt: null,
  });
  const items = await database.db
    .select()
    .from(itemScore)
    .where(eq(itemScore.scoreId, stored?.scoreId ?? ''));
  expect(items.map(({ points }) => points).sort()).toEqual(['1/1', '2/1']);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, attemptId));
  expect(events.map(({ type }) => type)).toEqual([
    'delivery.attemptStarted',
    'delivery.attemptSubmitted',
    'delivery.attemptScored',
  ]);
});

test('two submissions at once make one score', async () => {
  const { candidate, attemptId } = await sit();
  const submit = () => candidate.calls.submitAttempt({ attemptId });
  const [one, other] = await Promise.all([submit(), submit()]);
  expect(one).toEqual(other);
  expect(await database.db.select().from(score).where(eq(score.attemptId, attemptId))).toHaveLength(1);
});

test('a submitted attempt is not started again, and its items are gone from the candidate’s view', async () => {
  const { candidate, attemptId } = await sit();
  await candidate.calls.submitAttempt({ attemptId });
  await expect(candidate.start()).rejects.toMatchObject(refusal('ATTEMPT_CLOSED'));
  const seen = await candidate.calls.getAttempt({ attemptId });
  expect(seen).toMatchObject({ progress: 'submitted', items: [], receipt: { answered: 0 } });
});

test('a result shows after release only: one act for all, once nothing can arrive any more', async () => {
  const { hall, candidate, attemptId, save } = await sit();
  const { administrationId } = hall;
  await save(hall.multiple, ['a', 'b', 'c']);
  await candidate.calls.submitAttempt({ attemptId });
  const absent = await seatCandidate(database.db, hall);
  const left = await beginAttempt(database.db, absent);
  await left.save(hall.single, ['b']);
  expect(await candidate.calls.getResult({ attemptId })).toMatchObject({ result: null });
  expect(await findPassedTests(database.db, candidate.actor.personId)).toEqual([]);

  const early = (await staff('2026-11-22T03:00:30.000Z')).releaseResults({ administrationId });
  await expect(early).rejects.toMatchObject(refusal('RESULTS_NOT_SETTLED'));
  const chief = await staff('2026-11-22T03:00:36.000Z');
  expect(await chief.releaseResults({ administrationId })).toEqual({ released: 2 });
  expect(await chief.releaseResults({ administrationId })).toEqual({ released: 0 });

  const { result } = await candidate.calls.getResult({ attemptId });
  expect(result).toMatchObject({ scaled: '60/1', rawPoints: '3/1', cutPoints: '3/1', isPassed: true });
  expect(result?.byDomain).toEqual([{ domainCode: 'D1', name: null, points: '3/1', maximum: '5/1' }]);
  expect((await absent.calls.getResult({ attemptId: left.attemptId })).result).toMatchObject({
    isPassed: false,
  });
  expect(await findPassedTests(database.db, candidate.actor.personId)).toMatchObject([
    { testId: hall.testId, testCode: `T-${hall.testId}`, scaled: '60/1', attemptId },
  ]);
  expect(await findPassedTests(database.db, absent.actor.personId)).toEqual([]);
  expect((await candidate.calls.listAttempts()).rows).toMatchObject([{ attemptId, isReleased: true }]);
  const ofHall = eq(auditEvent.subjectId, administrationId);
  expect(await database.db.select().from(auditEvent).where(ofHall)).toHaveLength(1);
});

test('where the administration says so, the result is there at once', async () => {
  const { candidate, attemptId } = await sit({ releasesAtSubmission: true });
  await candidate.calls.submitAttempt({ attemptId });
  const { result } = await candidate.calls.getResult({ attemptId });
  expect(result).toMatchObject({ scaled: '0/1', isPassed: false });
  const [row] = await database.db.select().from(attempt).where(eq(attempt.attemptId, attemptId));
  expect(row).toMatchObject({ progress: 'submitted', scoring: 'final', validity: 'valid' });
});

test('an attempt that its candidate left is closed by the server at the deadline, and not before the grace', async () => {
  const { candidate, attemptId, hall, save } = await sit();
  await save(hall.single, ['b']);
  const close = (now: string) =>
    closeExpiredAttempts({ ...candidate.ctx, clock: { now: () => new Date(now) } });
  await close('2026-11-22T03:00:34.999Z');
  expect(await candidate.calls.getAttempt({ attemptId })).toMatchObject({ progress: 'in_progress' });
  await close('2026-11-22T03:00:35.001Z');
  await close('2026-11-22T03:00:35.001Z');

  const { receipt } = await candidate.calls.getAttempt({ attemptId });
  expect(receipt).toMatchObject({
    closedBy: 'deadline',
    submittedAt: '2026-11-22T03:00:00.000Z',
    answered: 1,
  });
  expect(await database.db.select().from(score).where(eq(score.attemptId, attemptId))).toHaveLength(1);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, attemptId));
  expect(events.filter(({ actorKind }) => actorKind === 'system').map(({ actorId }) => actorId)).toEqual([
    'expiry',
    'expiry',
  ]);
});

test('two servers close a cohort in sets without doing anything twice, and skip what another holds', async () => {
  const hall = await openHall(database.db);
  const cohort = [];
  for (let count = 0; count < 7; count += 1) {
    const candidate = await seatCandidate(database.db, hall);
    cohort.push(await beginAttempt(database.db, candidate));
  }
  const [held] = cohort;
  const { ctx } = await seatCandidate(database.db, hall);
  const late = { ...ctx, clock: { now: () => new Date('2026-11-22T04:00:00Z') } };
  const facts = { administrationId: hall.administrationId, setSize: 2 };
  const closed = await database.db.transaction(async (tx) => {
    await tx
      .select()
      .from(attempt)
      .where(eq(attempt.attemptId, held?.attemptId ?? ''))
      .for('update');
    const servers = await Promise.all([closeExpiredAttempts(late, facts), closeExpiredAttempts(late, facts)]);
    return servers.reduce((sum, report) => sum + report.closed, 0);
  });
  expect(closed).toBe(6);
  expect(await closeExpiredAttempts(late, facts)).toEqual({ closed: 1, failed: [] });
  for (const { attemptId } of cohort) {
    expect(await database.db.select().from(score).where(eq(score.attemptId, attemptId))).toHaveLength(1);
  }
});

test('staff see who is registered and how they did, page by page; a candidate’s review shows key and answer', async () => {
  const { hall, candidate, attemptId, save } = await sit();
  const { administrationId } = hall;
  await save(hall.single, ['a']);
  await candidate.calls.submitAttempt({ attemptId });
  await seatCandidate(database.db, hall);
  const chief = await staff('2026-11-22T02:30:00.000Z');
  const first = await chief.listCandidates({ administrationId, limit: 1 });
  const second = await chief.listCandidates({ administrationId, limit: 1, cursor: first.nextCursor ?? '' });
  expect(first.rows).toMatchObject([
    { attempt: { attemptId, scoring: 'provisional' }, score: { rawPoints: '0/1', isPassed: false }, late: 0 },
  ]);
  expect([second.rows[0]?.attempt, second.rows[0]?.score, second.nextCursor]).toEqual([null, null, null]);

  const review = await chief.reviewAttempt({ attemptId });
  expect(review.items[0]).toMatchObject({ key: { correct: ['b'] }, response: ['a'], earned: '0/1' });
  const proctor = await insertPerson(database.db, { duties: ['proctor'] });
  const forbidden = adminRouter.createCaller(testContext(database.db, proctor)).delivery;
  await expect(forbidden.reviewAttempt({ attemptId })).rejects.toMatchObject(refusal('FORBIDDEN'));
  const elsewhere = await insertPerson(database.db, {
    duties: [
      {
        duty: 'chief_examiner',
        scopeType: 'administration',
        scopeId: (await openHall(database.db)).administrationId,
      },
    ],
  });
  const other = adminRouter.createCaller(testContext(database.db, elsewhere)).delivery;
  await expect(other.reviewAttempt({ attemptId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(other.listCandidates({ administrationId })).rejects.toMatchObject(refusal('NOT_FOUND'));
  await expect(other.releaseResults({ administrationId })).rejects.toMatchObject(refusal('NOT_FOUND'));
});
