import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { Slug } from './create-course.ts';
import { getEnrolment } from './get-enrolment.ts';
import * as learningStore from './learning.store.ts';
import * as publishedCourseStore from './published-course.store.ts';

export const GetLessonInput = z.object({ slug: Slug, lessonId: Id, language: Language });
export type GetLessonInput = z.infer<typeof GetLessonInput>;

export const GetLessonOutput = z.object({
  lessonId: Id,
  /** The language of the text: the other one where the lesson was not written in the one asked for. */
  language: Language,
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  videoFileId: Id.nullable(),
  videoSecond: z.int(),
  completedAt: Instant.nullable(),
});
export type GetLessonOutput = z.infer<typeof GetLessonOutput>;

/** The text of a lesson for somebody who is enrolled. */
export const getLessonProcedure = procedureFor('learning.enrol')
  .input(GetLessonInput)
  .output(GetLessonOutput)
  .query(({ ctx, input }) => getLesson(ctx, input));

export async function getLesson(ctx: PersonContext, input: GetLessonInput): Promise<GetLessonOutput> {
  const { version, enrolment } = await getEnrolment(ctx.db, ctx.actor, input.slug);
  const { lessonId, language } = input;
  const text = await publishedCourseStore.findLessonText(ctx.db, version.courseVersionId, lessonId, language);
  if (!text) throw new KaopuError('NOT_FOUND');
  const progress = await learningStore.findLessonProgress(ctx.db, enrolment.enrolmentId, lessonId);
  return {
    ...text,
    videoSecond: progress?.videoSecond ?? 0,
    completedAt: progress?.completedAt?.toISOString() ?? null,
  };
}
