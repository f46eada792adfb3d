import type { Reader, Tx } from '@kaopu/db/client.ts';
import { dutyAssignment } from '@kaopu/db/schema/identity.ts';
import { course, courseVersion, enrolment, enrolmentInstructor } from '@kaopu/db/schema/learning.ts';
import { and, eq, exists, gt, isNull, lte, or } from 'drizzle-orm';

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
