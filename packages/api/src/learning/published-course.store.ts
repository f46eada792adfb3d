import type { Reader } from '@kaopu/db/client.ts';
import {
  course,
  courseVersion,
  enrolment,
  lessonProgress,
  lessonVersion,
} from '@kaopu/db/schema/learning.ts';
import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { newestVersions } from './course.store.ts';

/** One lesson of a published course in both languages; a language that was not written takes the other's words. */
export type PublishedLesson = {
  lessonId: string;
  chapterTitle: Bilingual;
  chapterPosition: number;
  minutes: number | null;
  title: Bilingual;
  summary: Bilingual;
};

/** Published courses by slug, each with the number of its lessons. */
export function findPublishedCourses(reader: Reader, page: { cursor?: string | undefined; limit: number }) {
  const newest = newestVersions(reader);
  return reader
    .with(newest)
    .select({
      courseId: course.courseId,
      slug: course.slug,
      title: courseVersion.title,
      summary: courseVersion.summary,
      lessons: sql<number>`(SELECT count(DISTINCT lesson_id)::int FROM lesson_version v WHERE v.course_version_id = ${newest.courseVersionId})`,
      minutes: sql<number>`(SELECT coalesce(sum(m), 0)::int FROM (SELECT DISTINCT lesson_id, minutes AS m FROM lesson_version v WHERE v.course_version_id = ${newest.courseVersionId}) AS each_lesson)`,
    })
    .from(course)
    .innerJoin(newest, eq(newest.courseId, course.courseId))
    .innerJoin(courseVersion, eq(courseVersion.courseVersionId, newest.courseVersionId))
    .where(and(isNull(course.retiredAt), page.cursor ? gt(course.slug, page.cursor) : undefined))
    .orderBy(asc(course.slug))
    .limit(page.limit + 1);
}

/** The newest version of a course by its slug or id, or null where it is not published. */
export async function findNewestVersion(reader: Reader, by: { slug: string } | { courseId: string }) {
  const [row] = await reader
    .select({
      courseId: course.courseId,
      slug: course.slug,
      courseVersionId: courseVersion.courseVersionId,
      number: courseVersion.number,
      title: courseVersion.title,
      summary: courseVersion.summary,
    })
    .from(course)
    .innerJoin(courseVersion, eq(courseVersion.courseId, course.courseId))
    .where(
      and(
        'slug' in by ? eq(course.slug, by.slug) : eq(course.courseId, by.courseId),
        isNull(course.retiredAt),
      ),
    )
    .orderBy(desc(courseVersion.number))
    .limit(1);
  return row ?? null;
}

/** The lessons of a version in order, titles only. */
export async function findLessons(reader: Reader, courseVersionId: string): Promise<PublishedLesson[]> {
  const rows = await reader
    .select({
      lessonId: lessonVersion.lessonId,
      language: lessonVersion.language,
      chapterTitle: lessonVersion.chapterTitle,
      chapterPosition: lessonVersion.chapterPosition,
      minutes: lessonVersion.minutes,
      title: lessonVersion.title,
      summary: lessonVersion.summary,
    })
    .from(lessonVersion)
    .where(eq(lessonVersion.courseVersionId, courseVersionId))
    .orderBy(asc(lessonVersion.chapterPosition), asc(lessonVersion.position));
  const lessons = new Map<string, PublishedLesson>();
  for (const { language, chapterTitle, title, summary, ...shared } of rows) {
    const empty = { 'zh-CN': '', en: '' };
    const lesson = lessons.get(shared.lessonId) ?? {
      ...shared,
      chapterTitle: empty,
      title: empty,
      summary: empty,
    };
    lessons.set(shared.lessonId, {
      ...lesson,
      chapterTitle: { ...lesson.chapterTitle, [language]: chapterTitle },
      title: { ...lesson.title, [language]: title },
      summary: { ...lesson.summary, [language]: summary },
    });
  }
  return [...lessons.values()];
}

/** The text of one lesson in the language asked for, or in the other one where it was not written. */
export async function findLessonText(
  reader: Reader,
  courseVersionId: string,
  lessonId: string,
  language: Language,
) {
  const rows = await reader
    .select()
    .from(lessonVersion)
    .where(and(eq(lessonVersion.courseVersionId, courseVersionId), eq(lessonVersion.lessonId, lessonId)));
  return rows.find((row) => row.language === language) ?? rows[0] ?? null;
}

export async function findEnrolment(reader: Reader, personId: string, courseId: string) {
  const [row] = await reader
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.courseId, courseId)));
  return row ?? null;
}

export const findProgress = (reader: Reader, enrolmentId: string) =>
  reader.select().from(lessonProgress).where(eq(lessonProgress.enrolmentId, enrolmentId));
