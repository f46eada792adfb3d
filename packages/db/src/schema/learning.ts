import type { Language } from '@kaopu/domain/language.ts';
import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bilingual, instant, primaryId } from './columns.ts';
import { storedFile } from './file.ts';
import { organisation, person } from './identity.ts';

export const course = pgTable('course', {
  courseId: primaryId(),
  slug: text().notNull().unique(),
  title: bilingual().notNull(),
  summary: bilingual().notNull(),
  organisationId: uuid().references(() => organisation.organisationId),
  createdBy: uuid().notNull(),
  createdAt: instant().notNull(),
  retiredAt: instant(),
});

export const chapter = pgTable(
  'chapter',
  {
    chapterId: primaryId(),
    courseId: uuid()
      .notNull()
      .references(() => course.courseId),
    position: integer().notNull(),
    title: bilingual().notNull(),
  },
  (table) => [index().on(table.courseId)],
);

export const lesson = pgTable(
  'lesson',
  {
    lessonId: primaryId(),
    chapterId: uuid()
      .notNull()
      .references(() => chapter.chapterId),
    position: integer().notNull(),
    minutes: integer(),
    createdAt: instant().notNull(),
  },
  (table) => [index().on(table.chapterId)],
);

/** What an instructor is writing: one row a language, replaced by every save; the revision guards against a stale tab. */
export const lessonDraft = pgTable(
  'lesson_draft',
  {
    lessonId: uuid()
      .notNull()
      .references(() => lesson.lessonId),
    language: text().$type<Language>().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    videoFileId: uuid().references(() => storedFile.fileId),
    revision: integer().notNull(),
    savedBy: uuid().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.lessonId, table.language] })],
);

/** A published state of a course. Immutable. */
export const courseVersion = pgTable(
  'course_version',
  {
    courseVersionId: primaryId(),
    courseId: uuid()
      .notNull()
      .references(() => course.courseId),
    number: integer().notNull(),
    title: bilingual().notNull(),
    summary: bilingual().notNull(),
    publishedBy: uuid().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [unique().on(table.courseId, table.number)],
);

export const lessonVersion = pgTable(
  'lesson_version',
  {
    courseVersionId: uuid()
      .notNull()
      .references(() => courseVersion.courseVersionId),
    lessonId: uuid()
      .notNull()
      .references(() => lesson.lessonId),
    language: text().$type<Language>().notNull(),
    chapterPosition: integer().notNull(),
    chapterTitle: text().notNull(),
    position: integer().notNull(),
    minutes: integer(),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    videoFileId: uuid().references(() => storedFile.fileId),
  },
  (table) => [primaryKey({ columns: [table.courseVersionId, table.lessonId, table.language] })],
);

export const enrolment = pgTable(
  'enrolment',
  {
    enrolmentId: primaryId(),
    personId: uuid()
      .notNull()
      .references(() => person.personId),
    courseId: uuid()
      .notNull()
      .references(() => course.courseId),
    enrolledAt: instant().notNull(),
    completedAt: instant(),
  },
  (table) => [unique().on(table.personId, table.courseId), index().on(table.courseId)],
);

/** The named instructors of one enrolment: they taught this person, which conflict rules read. */
export const enrolmentInstructor = pgTable(
  'enrolment_instructor',
  {
    enrolmentId: uuid()
      .notNull()
      .references(() => enrolment.enrolmentId),
    instructorId: uuid()
      .notNull()
      .references(() => person.personId),
    fromAt: instant().notNull(),
    toAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.instructorId] }),
    index().on(table.instructorId),
  ],
);

export const lessonProgress = pgTable(
  'lesson_progress',
  {
    enrolmentId: uuid()
      .notNull()
      .references(() => enrolment.enrolmentId),
    lessonId: uuid()
      .notNull()
      .references(() => lesson.lessonId),
    openedAt: instant().notNull(),
    videoSecond: integer().notNull().default(0),
    completedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.enrolmentId, table.lessonId] })],
);
