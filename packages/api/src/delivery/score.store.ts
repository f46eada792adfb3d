import type { Reader, Tx } from '@kaopu/db/client.ts';
import { attempt, itemScore, score } from '@kaopu/db/schema/delivery.ts';
import { registration, testForm } from '@kaopu/db/schema/exams.ts';
import type { ItemScore } from '@kaopu/domain/delivery/score-attempt.ts';
import type { RawScale } from '@kaopu/domain/exams/reporting-scale.ts';
import { formatFraction, parseFraction } from '@kaopu/domain/score/fraction.ts';
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';

/** Stores a score with the points of each item. */
export async function insertScore(
  tx: Tx,
  values: typeof score.$inferInsert,
  items: readonly ItemScore[],
): Promise<void> {
  await tx.insert(score).values(values);
  const rows = items.map((item) => ({
    ...item,
    scoreId: values.scoreId,
    points: formatFraction(item.points),
  }));
  await tx.insert(itemScore).values(rows);
}

/** The newest score of the attempt, released or not, or null. Never for the candidate. */
export async function findScore(reader: Reader, attemptId: string) {
  const [row] = await reader
    .select()
    .from(score)
    .where(eq(score.attemptId, attemptId))
    .orderBy(desc(score.number))
    .limit(1);
  return row ?? null;
}

/** The newest score of the attempt that is released, or null. */
export async function findReleasedScore(reader: Reader, attemptId: string) {
  const [row] = await reader
    .select()
    .from(score)
    .where(and(eq(score.attemptId, attemptId), isNotNull(score.releasedAt)))
    .orderBy(desc(score.number))
    .limit(1);
  return row?.releasedAt ? { ...row, releasedAt: row.releasedAt } : null;
}

export function findItemScores(reader: Reader, scoreId: string) {
  return reader
    .select({
      itemVersionId: itemScore.itemVersionId,
      scoringVersionId: itemScore.scoringVersionId,
      points: itemScore.points,
    })
    .from(itemScore)
    .where(eq(itemScore.scoreId, scoreId));
}

/** The raw scale of a form: its cut and its full points. */
export async function getRawScale(reader: Reader, formId: string): Promise<RawScale> {
  const [row] = await reader
    .select({ cut: testForm.cutPoints, maximum: testForm.maximumPoints })
    .from(testForm)
    .where(eq(testForm.formId, formId));
  if (!row) throw new Error(`an attempt names the form ${formId}, which does not exist`);
  return { cut: parseFraction(row.cut), maximum: parseFraction(row.maximum) };
}

/** Releases every score of an administration that is not released yet; gives how many attempts that were. */
export async function releaseScores(tx: Tx, administrationId: string, releasedAt: Date): Promise<number> {
  const attemptIds = tx
    .select({ attemptId: attempt.attemptId })
    .from(attempt)
    .innerJoin(registration, eq(registration.registrationId, attempt.registrationId))
    .where(eq(registration.administrationId, administrationId));
  const released = await tx
    .update(score)
    .set({ releasedAt })
    .where(and(inArray(score.attemptId, attemptIds), isNull(score.releasedAt)))
    .returning({ attemptId: score.attemptId });
  const ids = [...new Set(released.map(({ attemptId }) => attemptId))];
  if (ids.length > 0)
    await tx.update(attempt).set({ scoring: 'final' }).where(inArray(attempt.attemptId, ids));
  return ids.length;
}
