import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const ListAuthoredCoursesOutput = pageOf(
  z.object({
    courseId: Id,
    slug: z.string(),
    title: Bilingual,
    lessons: z.int(),
    versionNumber: z.int().nullable(),
    publishedAt: Instant.nullable(),
  }),
);
export type ListAuthoredCoursesOutput = z.infer<typeof ListAuthoredCoursesOutput>;

/** The courses whose drafts the actor may read. */
export const listAuthoredCoursesProcedure = procedureFor('learning.readDrafts')
  .input(PageInput)
  .output(ListAuthoredCoursesOutput)
  .query(({ ctx, input }) => listAuthoredCourses(ctx, input));

export async function listAuthoredCourses(
  ctx: PersonContext,
  input: PageInput,
): Promise<ListAuthoredCoursesOutput> {
  const scope = scopeIds(ctx.actor, 'learning.readDrafts', 'course');
  const found = await courseStore.findCourses(ctx.db, scope, input);
  const rows = found.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
  return toPage(rows, input.limit, ({ slug }) => slug);
}
