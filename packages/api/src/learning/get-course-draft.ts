import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual, Language } from '@kaopu/domain/language.ts';
import { findPublicationGaps } from '@kaopu/domain/learning/publication.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';
import { toCourseOutline } from './course-outline.ts';

const DraftOfLanguage = z.object({ language: Language, title: z.string(), savedAt: Instant });

export const GetCourseDraftInput = z.object({ courseId: Id });
export type GetCourseDraftInput = z.infer<typeof GetCourseDraftInput>;

export const GetCourseDraftOutput = z.object({
  courseId: Id,
  slug: z.string(),
  title: Bilingual,
  summary: Bilingual,
  newestVersion: z.int(),
  mayAuthor: z.boolean(),
  gaps: z.array(z.object({ kind: z.string(), chapterId: Id.optional(), lessonId: Id.optional() })),
  chapters: z.array(
    z.object({
      chapterId: Id,
      title: Bilingual,
      lessons: z.array(
        z.object({ lessonId: Id, minutes: z.int().nullable(), drafts: z.array(DraftOfLanguage) }),
      ),
    }),
  ),
});
export type GetCourseDraftOutput = z.infer<typeof GetCourseDraftOutput>;

/** A course as its instructors see it: the outline, what is written, and what still keeps it from publication. */
export const getCourseDraftProcedure = procedureFor('learning.readDrafts')
  .input(GetCourseDraftInput)
  .output(GetCourseDraftOutput)
  .query(({ ctx, input }) => getCourseDraft(ctx, input));

export async function getCourseDraft(
  ctx: PersonContext,
  input: GetCourseDraftInput,
): Promise<GetCourseDraftOutput> {
  const scope = scopeIds(ctx.actor, 'learning.readDrafts', 'course');
  const course = await courseStore.findCourse(ctx.db, scope, input.courseId);
  if (!course) throw new KaopuError('NOT_FOUND');
  const outline = await courseStore.findOutline(ctx.db, course.courseId);
  return {
    ...course,
    newestVersion: await courseStore.findNewestVersionNumber(ctx.db, course.courseId),
    mayAuthor: may(ctx.actor, 'learning.authorCourse', { type: 'course', id: course.courseId }),
    gaps: findPublicationGaps(toCourseOutline(course, outline)),
    chapters: outline.map(({ chapterId, title, lessons }) => ({
      chapterId,
      title,
      lessons: lessons.map(({ lessonId, minutes, drafts }) => ({
        lessonId,
        minutes,
        drafts: drafts.map((draft) => ({ ...draft, savedAt: draft.savedAt.toISOString() })),
      })),
    })),
  };
}
