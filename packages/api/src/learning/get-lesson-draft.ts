import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Language } from '@kaopu/domain/language.ts';
import { LessonText } from '@kaopu/domain/learning/lesson-draft.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

export const GetLessonDraftInput = z.object({ lessonId: Id });
export type GetLessonDraftInput = z.infer<typeof GetLessonDraftInput>;

export const GetLessonDraftOutput = z.object({
  lessonId: Id,
  courseId: Id,
  mayAuthor: z.boolean(),
  drafts: z.array(LessonText.extend({ language: Language, revision: z.int(), savedAt: Instant })),
});
export type GetLessonDraftOutput = z.infer<typeof GetLessonDraftOutput>;

/** What is written of a lesson, in each language that has a draft. */
export const getLessonDraftProcedure = procedureFor('learning.readDrafts')
  .input(GetLessonDraftInput)
  .output(GetLessonDraftOutput)
  .query(({ ctx, input }) => getLessonDraft(ctx, input));

export async function getLessonDraft(
  ctx: PersonContext,
  input: GetLessonDraftInput,
): Promise<GetLessonDraftOutput> {
  const scope = scopeIds(ctx.actor, 'learning.readDrafts', 'course');
  const found = await courseStore.findCourseOfLesson(ctx.db, scope, input.lessonId);
  if (!found) throw new KaopuError('NOT_FOUND');
  const drafts = await courseStore.findDrafts(ctx.db, input.lessonId);
  return {
    lessonId: found.lessonId,
    courseId: found.courseId,
    mayAuthor: may(ctx.actor, 'learning.authorCourse', { type: 'course', id: found.courseId }),
    drafts: drafts.map((draft) => ({ ...draft, savedAt: draft.savedAt.toISOString() })),
  };
}
