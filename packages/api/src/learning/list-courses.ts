import { Id } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { publicProcedure } from '../trpc.ts';
import * as publishedCourseStore from './published-course.store.ts';

export const ListCoursesOutput = pageOf(
  z.object({
    courseId: Id,
    slug: z.string(),
    title: Bilingual,
    summary: Bilingual,
    lessons: z.int(),
    minutes: z.int(),
  }),
);
export type ListCoursesOutput = z.infer<typeof ListCoursesOutput>;

/** The published courses; anybody may see them. */
export const listCoursesProcedure = publicProcedure
  .input(PageInput)
  .output(ListCoursesOutput)
  .query(({ ctx, input }) => listCourses(ctx, input));

export async function listCourses(ctx: Pick<Context, 'db'>, input: PageInput): Promise<ListCoursesOutput> {
  const found = await publishedCourseStore.findPublishedCourses(ctx.db, input);
  return toPage(found, input.limit, ({ slug }) => slug);
}
