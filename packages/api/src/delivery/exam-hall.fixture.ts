import type { Db } from '@kaopu/db/client.ts';
import { response, responseHistory } from '@kaopu/db/schema/delivery.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { choiceBody } from '@kaopu/testing/factories/choice-body.ts';
import { insertAdministration, insertRegistration } from '@kaopu/testing/factories/insert-administration.ts';
import { insertLiveItem } from '@kaopu/testing/factories/insert-item.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';

/**
 * A form of two items for tests: a single choice of 2 points (key b) and a multiple choice of 3 points (key a, b,
 * c), the cut at 3 of 5. The window is open from 01:00 to 03:00, the clock stands at 02:00, an hour is allowed.
 */
export async function openHall(db: Db, facts: { releasesAtSubmission?: boolean } = {}) {
  const single = await insertLiveItem(db, { body: choiceBody({ correct: ['b'], points: 2 }) });
  const multiple = await insertLiveItem(db, { body: choiceBody({ correct: ['a', 'b', 'c'], points: 3 }) });
  const items = [single, multiple];
  const placed = await insertAdministration(db, { items, maximumPoints: '5/1', cutPoints: '3/1', ...facts });
  return { ...placed, single: single.itemVersionId, multiple: multiple.itemVersionId };
}

/** A registered candidate of a hall at their own clock, with the calls that a browser would make. */
export async function seatCandidate(db: Db, hall: { administrationId: string }) {
  const actor = await insertPerson(db);
  const clock = stoppedClock('2026-11-22T02:00:00.000Z');
  const ctx = { ...testContext(db, actor, { clock }), actor };
  const registrationId = await insertRegistration(db, hall.administrationId, actor.personId);
  const calls = learnerRouter.createCaller(ctx).delivery;
  const start = async () => (await calls.startAttempt({ registrationId })).attemptId;
  return { actor, clock, ctx, registrationId, calls, start };
}

export type SeatedCandidate = Awaited<ReturnType<typeof seatCandidate>>;

/** Starts the attempt; gives what saves answers in it. */
export async function beginAttempt(db: Db, candidate: SeatedCandidate) {
  const attemptId = await candidate.start();
  const save = (itemVersionId: string, value: unknown, baseRevision = 0, mutationId = v7()) =>
    candidate.calls.saveResponse({ attemptId, itemVersionId, value, baseRevision, mutationId });
  const stored = () => db.select().from(response).where(eq(response.attemptId, attemptId));
  const history = () =>
    db
      .select()
      .from(responseHistory)
      .where(eq(responseHistory.attemptId, attemptId))
      .orderBy(asc(responseHistory.receivedAt), asc(responseHistory.responseHistoryId));
  return { attemptId, save, stored, history };
}

/** What a rejected procedure looks like from outside. */
export const refusal = (code: string, params: object = {}) => ({ cause: { code, params } });
