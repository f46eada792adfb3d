import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const ReorderOutlineInput = z.object({
  courseId: Id,
  /** Every chapter and every lesson of the course, once each, in the new order. */
  chapters: z.array(z.object({ chapterId: Id, lessonIds: z.array(Id) })),
});
export type ReorderOutlineInput = z.infer<typeof ReorderOutlineInput>;

export const ReorderOutlineOutput = z.object({ courseId: Id });
export type ReorderOutlineOutput = z.infer<typeof ReorderOutlineOutput>;

/** Puts chapters and lessons in another order. An order that leaves out or adds something is a CONFLICT. */
export const reorderOutlineProcedure = procedureFor('learning.authorCourse')
  .input(ReorderOutlineInput)
  .output(ReorderOutlineOutput)
  .mutation(({ ctx, input }) => reorderOutline(ctx, input));

export async function reorderOutline(
  ctx: PersonContext,
  input: ReorderOutlineInput,
): Promise<ReorderOutlineOutput> {
  const { courseId, chapters } = input;
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
    if (!(await courseStore.lockCourse(tx, scope, courseId))) throw new KaopuError('NOT_FOUND');
    const present = await courseStore.findOutline(tx, courseId);
    const had = present.flatMap(({ chapterId, lessons }) => [
      chapterId,
      ...lessons.map(({ lessonId }) => lessonId),
    ]);
    const given = chapters.flatMap(({ chapterId, lessonIds }) => [chapterId, ...lessonIds]);
    if (had.toSorted().join() !== given.toSorted().join())
      throw new KaopuError('CONFLICT', { field: 'chapters' });
    await courseStore.placeOutline(tx, chapters);
    const subject = { kind: 'course', id: courseId };
    await recordEvent(tx, ctx, 'learning.outlineReordered', { subject, data: { courseId } });
    return { courseId };
  });
}
