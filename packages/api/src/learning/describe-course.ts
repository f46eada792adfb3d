import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const DescribeCourseInput = z.object({ courseId: Id, title: Bilingual, summary: Bilingual });
export type DescribeCourseInput = z.infer<typeof DescribeCourseInput>;

export const DescribeCourseOutput = z.object({ courseId: Id });
export type DescribeCourseOutput = z.infer<typeof DescribeCourseOutput>;

/** Changes title and summary of the draft; readers see them after the next publication. */
export const describeCourseProcedure = procedureFor('learning.authorCourse')
  .input(DescribeCourseInput)
  .output(DescribeCourseOutput)
  .mutation(({ ctx, input }) => describeCourse(ctx, input));

export async function describeCourse(
  ctx: PersonContext,
  input: DescribeCourseInput,
): Promise<DescribeCourseOutput> {
  const { courseId, title, summary } = input;
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
    if (!(await courseStore.lockCourse(tx, scope, courseId))) throw new KaopuError('NOT_FOUND');
    await courseStore.describeCourse(tx, courseId, { title, summary });
    const subject = { kind: 'course', id: courseId };
    await recordEvent(tx, ctx, 'learning.courseDescribed', { subject, data: { courseId } });
    return { courseId };
  });
}
