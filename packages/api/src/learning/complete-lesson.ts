import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { toCourseProgress } from '@kaopu/domain/learning/course-progress.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { Slug } from './create-course.ts';
import { getEnrolment } from './get-enrolment.ts';
import * as learningStore from './learning.store.ts';
import * as publishedCourseStore from './published-course.store.ts';

export const CompleteLessonInput = z.object({ slug: Slug, lessonId: Id });
export type CompleteLessonInput = z.infer<typeof CompleteLessonInput>;

export const CompleteLessonOutput = z.object({
  done: z.int(),
  of: z.int(),
  nextLessonId: Id.nullable(),
  isComplete: z.boolean(),
});
export type CompleteLessonOutput = z.infer<typeof CompleteLessonOutput>;

/** Marks a lesson as done; the last one completes the course. Repeating it changes nothing. */
export const completeLessonProcedure = procedureFor('learning.enrol')
  .input(CompleteLessonInput)
  .output(CompleteLessonOutput)
  .mutation(({ ctx, input }) => completeLesson(ctx, input));

export async function completeLesson(
  ctx: PersonContext,
  input: CompleteLessonInput,
): Promise<CompleteLessonOutput> {
  return ctx.db.transaction(async (tx) => {
    const { version, enrolment } = await getEnrolment(tx, ctx.actor, input.slug);
    const { enrolmentId, courseId } = await learningStore.lockEnrolment(tx, enrolment.enrolmentId);
    const lessons = await publishedCourseStore.findLessons(tx, version.courseVersionId);
    const lessonIds = lessons.map(({ lessonId }) => lessonId);
    if (!lessonIds.includes(input.lessonId)) throw new KaopuError('NOT_FOUND');
    const now = ctx.clock.now();
    const subject = { kind: 'person', id: ctx.actor.personId };
    if (
      await learningStore.completeLesson(tx, {
        enrolmentId,
        lessonId: input.lessonId,
        openedAt: now,
        completedAt: now,
      })
    ) {
      const data = { enrolmentId, lessonId: input.lessonId };
      await recordEvent(tx, ctx, 'learning.lessonCompleted', { subject, data });
    }
    const rows = await publishedCourseStore.findProgress(tx, enrolmentId);
    const completed = new Set(rows.filter(({ completedAt }) => completedAt).map(({ lessonId }) => lessonId));
    const progress = toCourseProgress(lessonIds, completed);
    if (progress.isComplete && (await learningStore.completeEnrolment(tx, enrolmentId, now))) {
      await recordEvent(tx, ctx, 'learning.courseCompleted', { subject, data: { enrolmentId, courseId } });
    }
    return progress;
  });
}
