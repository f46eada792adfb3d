import type { Reader, Tx } from '@kaopu/db/client.ts';
import { dutyAssignment } from '@kaopu/db/schema/identity.ts';
import {
  course,
  courseVersion,
  enrolment,
  enrolmentInstructor,
  lessonProgress,
} from '@kaopu/db/schema/learning.ts';
import { and, desc, eq, exists, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { newestVersions } from './course.store.ts';

/** The course when it is published and not retired, or null. */
export async function findPublishedCourse(reader: Reader, courseId: string) {
  const published = reader.select().from(courseVersion).where(eq(courseVersion.courseId, course.courseId));
  const [row] = await reader
    .select({ courseId: course.courseId })
    .from(course)
    .where(and(eq(course.courseId, courseId), isNull(course.retiredAt), exists(published)));
  return row ?? null;
}

/** Stores the enrolment; where the person is enrolled already, gives that enrolment's id instead. */
export async function insertEnrolment(tx: Tx, values: typeof enrolment.$inferInsert): Promise<string | null> {
  const stored = await tx.insert(enrolment).values(values).onConflictDoNothing().returning();
  if (stored.length > 0) return null;
  const [existing] = await tx
    .select({ enrolmentId: enrolment.enrolmentId })
    .from(enrolment)
    .where(and(eq(enrolment.personId, values.personId), eq(enrolment.courseId, values.courseId)));
  return existing?.enrolmentId ?? null;
}

/** Names the course's present instructors on the enrolment: they teach this person from now on. */
export async function nameInstructors(
  tx: Tx,
  enrolmentId: string,
  courseId: string,
  now: Date,
): Promise<void> {
  const instructors = await tx
    .selectDistinct({ instructorId: dutyAssignment.personId })
    .from(dutyAssignment)
    .where(
      and(
        eq(dutyAssignment.duty, 'instructor'),
        eq(dutyAssignment.scopeId, courseId),
        lte(dutyAssignment.fromAt, now),
        or(isNull(dutyAssignment.toAt), gt(dutyAssignment.toAt, now)),
      ),
    );
  if (instructors.length === 0) return;
  await tx
    .insert(enrolmentInstructor)
    .values(instructors.map(({ instructorId }) => ({ enrolmentId, instructorId, fromAt: now })));
}

/** Holds the enrolment so that two lessons completed at once see each other. */
export async function lockEnrolment(tx: Tx, enrolmentId: string) {
  const [row] = await tx.select().from(enrolment).where(eq(enrolment.enrolmentId, enrolmentId)).for('update');
  if (!row) throw new Error('an enrolment is never deleted');
  return row;
}

export async function findLessonProgress(reader: Reader, enrolmentId: string, lessonId: string) {
  const [row] = await reader
    .select()
    .from(lessonProgress)
    .where(and(eq(lessonProgress.enrolmentId, enrolmentId), eq(lessonProgress.lessonId, lessonId)));
  return row ?? null;
}

const progressKey = [lessonProgress.enrolmentId, lessonProgress.lessonId];

export const putVideoSecond = (
  tx: Tx,
  values: typeof lessonProgress.$inferInsert & { videoSecond: number },
) =>
  tx
    .insert(lessonProgress)
    .values(values)
    .onConflictDoUpdate({ target: progressKey, set: { videoSecond: values.videoSecond } });

/** Marks the lesson as completed; false where it was already. */
export async function completeLesson(
  tx: Tx,
  values: { enrolmentId: string; lessonId: string; openedAt: Date; completedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .insert(lessonProgress)
    .values(values)
    .onConflictDoUpdate({
      target: progressKey,
      set: { completedAt: values.completedAt },
      setWhere: isNull(lessonProgress.completedAt),
    })
    .returning();
  return changed.length > 0;
}

/** Marks the course as completed; false where it was already. */
export async function completeEnrolment(tx: Tx, enrolmentId: string, completedAt: Date): Promise<boolean> {
  const changed = await tx
    .update(enrolment)
    .set({ completedAt })
    .where(and(eq(enrolment.enrolmentId, enrolmentId), isNull(enrolment.completedAt)))
    .returning();
  return changed.length > 0;
}

/** A person's enrolments with the lessons done and all lessons of the newest version. */
export function findEnrolments(reader: Reader, personId: string) {
  const newest = newestVersions(reader);
  return reader
    .with(newest)
    .select({
      courseId: course.courseId,
      slug: course.slug,
      title: courseVersion.title,
      enrolledAt: enrolment.enrolledAt,
      completedAt: enrolment.completedAt,
      done: sql<number>`(SELECT count(*)::int FROM lesson_progress p WHERE p.enrolment_id = ${enrolment.enrolmentId} AND p.completed_at IS NOT NULL
        AND EXISTS (SELECT FROM lesson_version v WHERE v.course_version_id = ${newest.courseVersionId} AND v.lesson_id = p.lesson_id))`,
      of: sql<number>`(SELECT count(DISTINCT lesson_id)::int FROM lesson_version v WHERE v.course_version_id = ${newest.courseVersionId})`,
    })
    .from(enrolment)
    .innerJoin(course, eq(course.courseId, enrolment.courseId))
    .innerJoin(newest, eq(newest.courseId, enrolment.courseId))
    .innerJoin(courseVersion, eq(courseVersion.courseVersionId, newest.courseVersionId))
    .where(eq(enrolment.personId, personId))
    .orderBy(desc(enrolment.enrolledAt));
}
