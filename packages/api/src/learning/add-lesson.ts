import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const AddLessonInput = z.object({
  chapterId: Id,
  /** How long a reader will take, in minutes. */
  minutes: z.int().min(1).max(600).nullable(),
  idempotencyKey: IdempotencyKey,
});
export type AddLessonInput = z.infer<typeof AddLessonInput>;

export const AddLessonOutput = z.object({ lessonId: Id });
export type AddLessonOutput = z.infer<typeof AddLessonOutput>;

/** Adds an empty lesson at the end of a chapter. */
export const addLessonProcedure = procedureFor('learning.authorCourse')
  .input(AddLessonInput)
  .output(AddLessonOutput)
  .mutation(({ ctx, input }) => addLesson(ctx, input));

export async function addLesson(ctx: PersonContext, input: AddLessonInput): Promise<AddLessonOutput> {
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'learning.addLesson', input }, async () => {
      const { chapterId, minutes } = input;
      const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
      const course = await courseStore.findCourseOfChapter(tx, scope, chapterId);
      if (!course) throw new KaopuError('NOT_FOUND');
      const { courseId } = course;
      await courseStore.lockCourse(tx, scope, courseId);
      const now = ctx.clock.now();
      const lessonId = ctx.chance.newId(now);
      await courseStore.appendLesson(tx, { lessonId, chapterId, minutes, createdAt: now });
      const subject = { kind: 'course', id: courseId };
      await recordEvent(tx, ctx, 'learning.lessonAdded', { subject, data: { courseId, lessonId } });
      return { lessonId };
    }),
  );
}
