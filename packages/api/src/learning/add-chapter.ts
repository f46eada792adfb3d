import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const AddChapterInput = z.object({ courseId: Id, title: Bilingual, idempotencyKey: IdempotencyKey });
export type AddChapterInput = z.infer<typeof AddChapterInput>;

export const AddChapterOutput = z.object({ chapterId: Id });
export type AddChapterOutput = z.infer<typeof AddChapterOutput>;

/** Adds a chapter at the end of the course's draft. */
export const addChapterProcedure = procedureFor('learning.authorCourse')
  .input(AddChapterInput)
  .output(AddChapterOutput)
  .mutation(({ ctx, input }) => addChapter(ctx, input));

export async function addChapter(ctx: PersonContext, input: AddChapterInput): Promise<AddChapterOutput> {
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'learning.addChapter', input }, async () => {
      const { courseId, title } = input;
      const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
      if (!(await courseStore.lockCourse(tx, scope, courseId))) throw new KaopuError('NOT_FOUND');
      const chapterId = ctx.chance.newId(ctx.clock.now());
      await courseStore.appendChapter(tx, { chapterId, courseId, title });
      const subject = { kind: 'course', id: courseId };
      await recordEvent(tx, ctx, 'learning.chapterAdded', { subject, data: { courseId, chapterId } });
      return { chapterId };
    }),
  );
}
