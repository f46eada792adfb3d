import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { toCourseProgress } from '@kaopu/domain/learning/course-progress.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { Slug } from './create-course.ts';
import * as publishedCourseStore from './published-course.store.ts';

export const GetCourseInput = z.object({ slug: Slug });
export type GetCourseInput = z.infer<typeof GetCourseInput>;

const LessonOfCourse = z.object({
  lessonId: Id,
  chapterTitle: Bilingual,
  chapterPosition: z.int(),
  minutes: z.int().nullable(),
  title: Bilingual,
  summary: Bilingual,
  isCompleted: z.boolean(),
});

export const GetCourseOutput = z.object({
  courseId: Id,
  slug: z.string(),
  title: Bilingual,
  summary: Bilingual,
  lessons: z.array(LessonOfCourse),
  /** Where the viewer stands; null for whoever is not enrolled. */
  enrolment: z
    .object({
      enrolmentId: Id,
      enrolledAt: Instant,
      completedAt: Instant.nullable(),
      done: z.int(),
      of: z.int(),
      nextLessonId: Id.nullable(),
    })
    .nullable(),
});
export type GetCourseOutput = z.infer<typeof GetCourseOutput>;

/** A published course with its outline, and how far the viewer is in it. */
export const getCourseProcedure = publicProcedure
  .input(GetCourseInput)
  .output(GetCourseOutput)
  .query(({ ctx, input }) => getCourse(ctx, input));

export async function getCourse(
  ctx: Pick<Context, 'db' | 'actor'>,
  input: GetCourseInput,
): Promise<GetCourseOutput> {
  const version = await publishedCourseStore.findNewestVersion(ctx.db, input);
  if (!version) throw new KaopuError('NOT_FOUND');
  const lessons = await publishedCourseStore.findLessons(ctx.db, version.courseVersionId);
  const own = await findOwnProgress(ctx, version.courseId);
  const completed = own?.completed ?? new Set<string>();
  const progress = toCourseProgress(
    lessons.map(({ lessonId }) => lessonId),
    completed,
  );
  return {
    ...version,
    lessons: lessons.map((lesson) => ({ ...lesson, isCompleted: completed.has(lesson.lessonId) })),
    enrolment: own && {
      ...progress,
      enrolmentId: own.enrolment.enrolmentId,
      enrolledAt: own.enrolment.enrolledAt.toISOString(),
      completedAt: own.enrolment.completedAt?.toISOString() ?? null,
    },
  };
}

async function findOwnProgress(ctx: Pick<Context, 'db' | 'actor'>, courseId: string) {
  if (ctx.actor.kind !== 'person') return null;
  const enrolment = await publishedCourseStore.findEnrolment(ctx.db, ctx.actor.personId, courseId);
  if (!enrolment) return null;
  const rows = await publishedCourseStore.findProgress(ctx.db, enrolment.enrolmentId);
  const completed = new Set(rows.filter(({ completedAt }) => completedAt).map(({ lessonId }) => lessonId));
  return { enrolment, completed };
}
