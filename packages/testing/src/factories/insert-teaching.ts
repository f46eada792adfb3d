import type { Db } from '@kaopu/db/client.ts';
import { course, enrolment, enrolmentInstructor } from '@kaopu/db/schema/learning.ts';
import { v7 } from 'uuid';

/** An enrolment of a person in a course of its own, taught by an instructor from `from` to `to`. */
export async function insertTeaching(
  db: Db,
  facts: { personId: string; instructorId: string; from: Date; to?: Date | null },
): Promise<{ courseId: string }> {
  const { personId, instructorId, from, to = null } = facts;
  const courseId = v7();
  const title = { 'zh-CN': '高光设计', en: 'Designing highlights' };
  const made = { createdBy: instructorId, createdAt: from };
  await db.insert(course).values({ courseId, slug: courseId, title, summary: title, ...made });
  const enrolmentId = v7();
  await db.insert(enrolment).values({ enrolmentId, personId, courseId, enrolledAt: from });
  await db.insert(enrolmentInstructor).values({ enrolmentId, instructorId, fromAt: from, toAt: to });
  return { courseId };
}
