import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as learningStore from './learning.store.ts';

export const ListMyCoursesOutput = z.object({
  courses: z.array(
    z.object({
      courseId: Id,
      slug: z.string(),
      title: Bilingual,
      enrolledAt: Instant,
      completedAt: Instant.nullable(),
      done: z.int(),
      of: z.int(),
    }),
  ),
});
export type ListMyCoursesOutput = z.infer<typeof ListMyCoursesOutput>;

/** The actor's enrolments with how far each one is, the newest first. */
export const listMyCoursesProcedure = procedureFor('learning.enrol')
  .output(ListMyCoursesOutput)
  .query(({ ctx }) => listMyCourses(ctx));

export async function listMyCourses(ctx: Pick<PersonContext, 'db' | 'actor'>): Promise<ListMyCoursesOutput> {
  const rows = await learningStore.findEnrolments(ctx.db, ctx.actor.personId);
  const courses = rows.map((row) => ({
    ...row,
    enrolledAt: row.enrolledAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  }));
  return { courses };
}
