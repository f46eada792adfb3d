import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const RenameChapterInput = z.object({ chapterId: Id, title: Bilingual });
export type RenameChapterInput = z.infer<typeof RenameChapterInput>;

export const RenameChapterOutput = z.object({ chapterId: Id });
export type RenameChapterOutput = z.infer<typeof RenameChapterOutput>;

/** Renames a chapter in the course's draft. */
export const renameChapterProcedure = procedureFor('learning.authorCourse')
  .input(RenameChapterInput)
  .output(RenameChapterOutput)
  .mutation(({ ctx, input }) => renameChapter(ctx, input));

export async function renameChapter(
  ctx: PersonContext,
  input: RenameChapterInput,
): Promise<RenameChapterOutput> {
  const { chapterId, title } = input;
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
    const course = await courseStore.findCourseOfChapter(tx, scope, chapterId);
    if (!course) throw new KaopuError('NOT_FOUND');
    await courseStore.renameChapter(tx, chapterId, title);
    const { courseId } = course;
    const subject = { kind: 'course', id: courseId };
    await recordEvent(tx, ctx, 'learning.chapterRenamed', { subject, data: { courseId, chapterId } });
    return { chapterId };
  });
}
