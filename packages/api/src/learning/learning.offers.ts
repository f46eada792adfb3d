import type { Reader } from '@kaopu/db/client.ts';
import { course, enrolment, enrolmentInstructor } from '@kaopu/db/schema/learning.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { and, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';

/** Somebody who taught a person, and until when; `to` is null while it goes on. */
export type Teaching = { instructorId: string; courseId: string; from: Date; to: Date | null };

/** The named instructors of a person's enrolments whose teaching had not ended before `since`. */
export function findTeachersOf(reader: Reader, personId: string, since: Date): Promise<Teaching[]> {
  return reader
    .select({
      instructorId: enrolmentInstructor.instructorId,
      courseId: enrolment.courseId,
      from: enrolmentInstructor.fromAt,
      to: enrolmentInstructor.toAt,
    })
    .from(enrolmentInstructor)
    .innerJoin(enrolment, eq(enrolment.enrolmentId, enrolmentInstructor.enrolmentId))
    .where(
      and(
        eq(enrolment.personId, personId),
        or(isNull(enrolmentInstructor.toAt), gt(enrolmentInstructor.toAt, since)),
      ),
    );
}

/** The courses that a person has completed, and when. */
export async function findCompletedCourses(
  reader: Reader,
  personId: string,
): Promise<{ courseId: string; slug: string; title: Bilingual; completedAt: Date }[]> {
  const rows = await reader
    .select({
      courseId: course.courseId,
      slug: course.slug,
      title: course.title,
      completedAt: enrolment.completedAt,
    })
    .from(enrolment)
    .innerJoin(course, eq(course.courseId, enrolment.courseId))
    .where(and(eq(enrolment.personId, personId), isNotNull(enrolment.completedAt)));
  return rows.flatMap(({ completedAt, ...row }) => (completedAt ? [{ ...row, completedAt }] : []));
}

/** What courses are called and where they are taken; whoever is not there is left out. */
export async function findCourseNames(
  reader: Reader,
  courseIds: readonly string[],
): Promise<{ courseId: string; slug: string; title: Bilingual }[]> {
  if (courseIds.length === 0) return [];
  return reader
    .select({ courseId: course.courseId, slug: course.slug, title: course.title })
    .from(course)
    .where(inArray(course.courseId, [...courseIds]));
}
