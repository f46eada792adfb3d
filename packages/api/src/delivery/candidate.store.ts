import type { Reader } from '@kaopu/db/client.ts';
import { attempt, responseHistory, score } from '@kaopu/db/schema/delivery.ts';
import { registration } from '@kaopu/db/schema/exams.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import { and, asc, desc, eq, isNotNull, max, sql } from 'drizzle-orm';

const releasedScores = (reader: Reader) =>
  reader.$count(score, and(eq(score.attemptId, attempt.attemptId), isNotNull(score.releasedAt)));

/** A person's own attempts, the latest first. */
export async function listOwnAttempts(reader: Reader, personId: string, limit: number) {
  const rows = await reader
    .select({
      attemptId: attempt.attemptId,
      registrationId: attempt.registrationId,
      administrationId: registration.administrationId,
      progress: attempt.progress,
      deadlineAt: attempt.deadlineAt,
      submittedAt: attempt.submittedAt,
      released: releasedScores(reader),
    })
    .from(attempt)
    .innerJoin(registration, eq(registration.registrationId, attempt.registrationId))
    .where(eq(attempt.personId, personId))
    .orderBy(desc(attempt.startedAt))
    .limit(limit);
  return rows.map(({ released, ...row }) => ({ ...row, isReleased: released > 0 }));
}

/** The confirmed candidates of an administration with their attempt and newest score, one more than `limit`. */
export function listCandidates(
  reader: Reader,
  filter: { administrationId: string; after: { at: Date; rowId: string } | null; limit: number },
) {
  const newest = reader
    .select({ attemptId: score.attemptId, number: max(score.number).as('newest_number') })
    .from(score)
    .groupBy(score.attemptId)
    .as('newest');
  const { after } = filter;
  return reader
    .select({
      registrationId: registration.registrationId,
      registeredAt: registration.registeredAt,
      name: person.name,
      latinName: person.latinName,
      attempt: {
        attemptId: attempt.attemptId,
        progress: attempt.progress,
        scoring: attempt.scoring,
        validity: attempt.validity,
        startedAt: attempt.startedAt,
        deadlineAt: attempt.deadlineAt,
        submittedAt: attempt.submittedAt,
        closedBy: attempt.closedBy,
      },
      score: {
        rawPoints: score.rawPoints,
        maximumPoints: score.maximumPoints,
        scaled: score.scaled,
        isPassed: score.isPassed,
        releasedAt: score.releasedAt,
      },
      late: reader.$count(
        responseHistory,
        and(eq(responseHistory.attemptId, attempt.attemptId), eq(responseHistory.isLate, true)),
      ),
    })
    .from(registration)
    .innerJoin(person, eq(person.personId, registration.personId))
    .leftJoin(attempt, eq(attempt.registrationId, registration.registrationId))
    .leftJoin(newest, eq(newest.attemptId, attempt.attemptId))
    .leftJoin(score, and(eq(score.attemptId, newest.attemptId), eq(score.number, newest.number)))
    .where(
      and(
        eq(registration.administrationId, filter.administrationId),
        eq(registration.state, 'confirmed'),
        after
          ? sql`(${registration.registeredAt}, ${registration.registrationId}) > (${after.at.toISOString()}::timestamptz, ${after.rowId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(registration.registeredAt), asc(registration.registrationId))
    .limit(filter.limit + 1);
}
