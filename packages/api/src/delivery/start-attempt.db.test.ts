import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { attempt } from '@kaopu/db/schema/delivery.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openHall, refusal, seatCandidate } from './exam-hall.fixture.ts';

const database = useTestDatabase();

test('an attempt starts in the window with the server’s deadline, and starting again goes on with it', async () => {
  const candidate = await seatCandidate(database.db, await openHall(database.db));
  const attemptId = await candidate.start();
  candidate.clock.advance(600);
  expect(await candidate.start()).toBe(attemptId);

  const seen = await candidate.calls.getAttempt({ attemptId });
  expect(seen).toMatchObject({ deadlineAt: '2026-11-22T03:00:00.000Z', now: '2026-11-22T02:10:00.000Z' });
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.subjectId, attemptId));
  expect(events.map(({ type }) => type)).toEqual(['delivery.attemptStarted']);
});

test('the close of the window cuts the time of whoever comes late', async () => {
  const candidate = await seatCandidate(database.db, await openHall(database.db));
  candidate.clock.set('2026-11-22T02:45:00.000Z');
  const attemptId = await candidate.start();
  expect((await candidate.calls.getAttempt({ attemptId })).deadlineAt).toBe('2026-11-22T03:00:00.000Z');
});

test('two tabs that start in the same instant get one attempt', async () => {
  const candidate = await seatCandidate(database.db, await openHall(database.db));
  const [one, other] = await Promise.all([candidate.start(), candidate.start()]);
  expect(one).toBe(other);
  const ofRegistration = eq(attempt.registrationId, candidate.registrationId);
  expect(await database.db.select().from(attempt).where(ofRegistration)).toHaveLength(1);
});

test.each(['2026-11-22T00:59:59.999Z', '2026-11-22T03:00:00.000Z'])(
  'nothing starts at %s',
  async (instant) => {
    const candidate = await seatCandidate(database.db, await openHall(database.db));
    candidate.clock.set(instant);
    await expect(candidate.start()).rejects.toMatchObject(refusal('WINDOW_NOT_OPEN'));
  },
);

test('another’s registration and another’s attempt are not there', async () => {
  const hall = await openHall(database.db);
  const [candidate, other] = [await seatCandidate(database.db, hall), await seatCandidate(database.db, hall)];
  const { registrationId } = candidate;
  const attemptId = await candidate.start();
  const tries = [
    () => other.calls.startAttempt({ registrationId }),
    () => other.calls.getAttempt({ attemptId }),
    () => other.calls.submitAttempt({ attemptId }),
    () => other.calls.getResult({ attemptId }),
  ];
  for (const attempted of tries) await expect(attempted()).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('nothing that a candidate receives before the end holds key, rule, feedback, reference or seed', async () => {
  const candidate = await seatCandidate(database.db, await openHall(database.db));
  const attemptId = await candidate.start();
  const bytes = JSON.stringify(await candidate.calls.getAttempt({ attemptId }));
  const [row] = await database.db.select().from(attempt).where(eq(attempt.attemptId, attemptId));
  expect(bytes).toContain('option a');
  for (const word of [
    'correct',
    'secret',
    'rationale',
    'minus-wrong',
    'all-or-nothing',
    'scoring',
    'pace',
    'D1',
  ]) {
    expect(bytes).not.toContain(word);
  }
  expect(bytes).not.toContain(row?.seed);
});

test('the draw stays the same after a reload, and differs between candidates', async () => {
  const hall = await openHall(database.db);
  const orders = new Set<string>();
  for (let count = 0; count < 8; count += 1) {
    const candidate = await seatCandidate(database.db, hall);
    const attemptId = await candidate.start();
    const first = await candidate.calls.getAttempt({ attemptId });
    expect(await candidate.calls.getAttempt({ attemptId })).toEqual(first);
    orders.add(JSON.stringify(first.items.map(({ content }) => content)));
  }
  expect(orders.size).toBeGreaterThan(1);
});
