import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Language } from '@kaopu/domain/language.ts';
import { decideSaveDraft, LessonText } from '@kaopu/domain/learning/lesson-draft.ts';
import { getSafeRichText } from '@kaopu/interchange/rich-text/sanitise-rich-text.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';
import * as fileStore from './file.store.ts';

export const SaveLessonDraftInput = LessonText.extend({
  lessonId: Id,
  language: Language,
  /** The revision that the writer started from; 0 for a draft that is new. */
  revision: z.int().min(0),
});
export type SaveLessonDraftInput = z.infer<typeof SaveLessonDraftInput>;

export const SaveLessonDraftOutput = z.object({ revision: z.int(), savedAt: Instant });
export type SaveLessonDraftOutput = z.infer<typeof SaveLessonDraftOutput>;

/**
 * Saves what the instructor has written so far. STALE_DRAFT where another tab or person saved meanwhile (the
 * writer's text stays with them), UNSAFE_MARKUP where the text holds something active.
 */
export const saveLessonDraftProcedure = procedureFor('learning.authorCourse')
  .input(SaveLessonDraftInput)
  .output(SaveLessonDraftOutput)
  .mutation(({ ctx, input }) => saveLessonDraft(ctx, input));

export async function saveLessonDraft(
  ctx: PersonContext,
  input: SaveLessonDraftInput,
): Promise<SaveLessonDraftOutput> {
  const { lessonId, language, revision: _, ...typed } = input;
  const text = { ...typed, body: getSafeRichText(typed.body) };
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'learning.authorCourse', 'course');
    if (!(await courseStore.findCourseOfLesson(tx, scope, lessonId))) throw new KaopuError('NOT_FOUND');
    await courseStore.lockLesson(tx, lessonId);
    const current = await courseStore.findDraft(tx, lessonId, language);
    const decision = decideSaveDraft({ current, incoming: { ...text, revision: input.revision } });
    if (decision.kind === 'stale') throw new KaopuError('STALE_DRAFT', { revision: decision.revision });
    if (decision.kind === 'unchanged' && current) return toOutput(current);
    if (text.videoFileId && !(await fileStore.findOwnVideo(tx, ctx.actor.personId, text.videoFileId))) {
      if (text.videoFileId !== current?.videoFileId)
        throw new KaopuError('NOT_FOUND', { field: 'videoFileId' });
    }
    const { revision } = decision;
    const saved = {
      lessonId,
      language,
      ...text,
      revision,
      savedBy: ctx.actor.personId,
      savedAt: ctx.clock.now(),
    };
    await courseStore.putDraft(tx, saved);
    const subject = { kind: 'lesson', id: lessonId };
    await recordEvent(tx, ctx, 'learning.lessonDraftSaved', {
      subject,
      data: { lessonId, language, revision },
    });
    return toOutput(saved);
  });
}

const toOutput = ({ revision, savedAt }: { revision: number; savedAt: Date }): SaveLessonDraftOutput => ({
  revision,
  savedAt: savedAt.toISOString(),
});
