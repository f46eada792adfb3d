import type { Reader, Tx } from '@kaopu/db/client.ts';
import {
  chapter,
  course,
  courseVersion,
  lesson,
  lessonDraft,
  lessonVersion,
} from '@kaopu/db/schema/learning.ts';
import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import { and, asc, desc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

type Scope = 'all' | string[];

/** The course where it lies within the scope, or null: not yours and not there are the same. */
export async function findCourse(reader: Reader, scope: Scope, courseId: string) {
  const [row] = await reader
    .select()
    .from(course)
    .where(and(eq(course.courseId, courseId), withinScope(course.courseId, scope)));
  return row ?? null;
}

/** Locks the course against a second publication or reordering at the same time. */
export async function lockCourse(tx: Tx, scope: Scope, courseId: string) {
  const [row] = await tx
    .select()
    .from(course)
    .where(and(eq(course.courseId, courseId), withinScope(course.courseId, scope)))
    .for('update');
  return row ?? null;
}

export async function findCourseOfChapter(reader: Reader, scope: Scope, chapterId: string) {
  const [row] = await reader
    .select({ courseId: chapter.courseId })
    .from(chapter)
    .where(and(eq(chapter.chapterId, chapterId), withinScope(chapter.courseId, scope)));
  return row ?? null;
}

export async function findCourseOfLesson(reader: Reader, scope: Scope, lessonId: string) {
  const [row] = await reader
    .select({ courseId: chapter.courseId, lessonId: lesson.lessonId, minutes: lesson.minutes })
    .from(lesson)
    .innerJoin(chapter, eq(chapter.chapterId, lesson.chapterId))
    .where(and(eq(lesson.lessonId, lessonId), withinScope(chapter.courseId, scope)));
  return row ?? null;
}

/** The courses within the scope by slug, with their newest publication. */
export function findCourses(
  reader: Reader,
  scope: Scope,
  page: { cursor?: string | undefined; limit: number },
) {
  const newest = newestVersions(reader);
  return reader
    .with(newest)
    .select({
      courseId: course.courseId,
      slug: course.slug,
      title: course.title,
      versionNumber: newest.number,
      publishedAt: newest.publishedAt,
      retiredAt: course.retiredAt,
      lessons: sql<number>`(SELECT count(*)::int FROM lesson l JOIN chapter c USING (chapter_id) WHERE c.course_id = ${course.courseId})`,
    })
    .from(course)
    .leftJoin(newest, eq(newest.courseId, course.courseId))
    .where(and(withinScope(course.courseId, scope), page.cursor ? gt(course.slug, page.cursor) : undefined))
    .orderBy(asc(course.slug))
    .limit(page.limit + 1);
}

/** The newest version of every course. */
export function newestVersions(reader: Reader) {
  return reader.$with('newest_version').as(
    reader
      .selectDistinctOn([courseVersion.courseId], {
        courseId: courseVersion.courseId,
        courseVersionId: courseVersion.courseVersionId,
        number: courseVersion.number,
        publishedAt: courseVersion.publishedAt,
      })
      .from(courseVersion)
      .orderBy(courseVersion.courseId, desc(courseVersion.number)),
  );
}

export const insertCourse = (tx: Tx, values: typeof course.$inferInsert) =>
  tx.insert(course).values(values).onConflictDoNothing().returning({ courseId: course.courseId });

export const describeCourse = (tx: Tx, courseId: string, texts: { title: Bilingual; summary: Bilingual }) =>
  tx.update(course).set(texts).where(eq(course.courseId, courseId));

export async function appendChapter(tx: Tx, values: Omit<typeof chapter.$inferInsert, 'position'>) {
  const [last] = await tx
    .select({ position: max(chapter.position) })
    .from(chapter)
    .where(eq(chapter.courseId, values.courseId));
  await tx.insert(chapter).values({ ...values, position: (last?.position ?? 0) + 1 });
}

export const renameChapter = (tx: Tx, chapterId: string, title: Bilingual) =>
  tx.update(chapter).set({ title }).where(eq(chapter.chapterId, chapterId));

export async function appendLesson(tx: Tx, values: Omit<typeof lesson.$inferInsert, 'position'>) {
  const [last] = await tx
    .select({ position: max(lesson.position) })
    .from(lesson)
    .where(eq(lesson.chapterId, values.chapterId));
  await tx.insert(lesson).values({ ...values, position: (last?.position ?? 0) + 1 });
}

/** Puts chapters and lessons in the order given. */
export async function placeOutline(
  tx: Tx,
  chapters: { chapterId: string; lessonIds: string[] }[],
): Promise<void> {
  for (const [index, { chapterId, lessonIds }] of chapters.entries()) {
    await tx
      .update(chapter)
      .set({ position: index + 1 })
      .where(eq(chapter.chapterId, chapterId));
    for (const [place, lessonId] of lessonIds.entries()) {
      await tx
        .update(lesson)
        .set({ chapterId, position: place + 1 })
        .where(eq(lesson.lessonId, lessonId));
    }
  }
}

/** The chapters and lessons of a course in order, each lesson with its drafts. Three statements. */
export async function findOutline(reader: Reader, courseId: string) {
  const chapters = await reader
    .select()
    .from(chapter)
    .where(eq(chapter.courseId, courseId))
    .orderBy(asc(chapter.position));
  const chapterIds = chapters.map(({ chapterId }) => chapterId);
  const lessons = await reader
    .select()
    .from(lesson)
    .where(inArray(lesson.chapterId, chapterIds))
    .orderBy(asc(lesson.position));
  const lessonIds = lessons.map(({ lessonId }) => lessonId);
  const drafts = await reader.select().from(lessonDraft).where(inArray(lessonDraft.lessonId, lessonIds));
  return chapters.map((row) => ({
    ...row,
    lessons: lessons
      .filter(({ chapterId }) => chapterId === row.chapterId)
      .map((found) => ({ ...found, drafts: drafts.filter(({ lessonId }) => lessonId === found.lessonId) })),
  }));
}

export async function findDraft(reader: Reader, lessonId: string, language: Language) {
  const [row] = await reader
    .select()
    .from(lessonDraft)
    .where(and(eq(lessonDraft.lessonId, lessonId), eq(lessonDraft.language, language)));
  return row ?? null;
}

export const findDrafts = (reader: Reader, lessonId: string) =>
  reader.select().from(lessonDraft).where(eq(lessonDraft.lessonId, lessonId));

/** Serialises the saves of one lesson, the first one in a language included. */
export const lockLesson = (tx: Tx, lessonId: string) =>
  tx.select({ lessonId: lesson.lessonId }).from(lesson).where(eq(lesson.lessonId, lessonId)).for('update');

export const putDraft = (tx: Tx, values: typeof lessonDraft.$inferInsert) =>
  tx
    .insert(lessonDraft)
    .values(values)
    .onConflictDoUpdate({ target: [lessonDraft.lessonId, lessonDraft.language], set: values });

export async function findNewestVersionNumber(reader: Reader, courseId: string): Promise<number> {
  const [row] = await reader
    .select({ number: max(courseVersion.number) })
    .from(courseVersion)
    .where(eq(courseVersion.courseId, courseId));
  return row?.number ?? 0;
}

export async function insertCourseVersion(
  tx: Tx,
  version: typeof courseVersion.$inferInsert,
  lessons: (typeof lessonVersion.$inferInsert)[],
): Promise<void> {
  await tx.insert(courseVersion).values(version);
  await tx.insert(lessonVersion).values(lessons);
}
