import type { Bilingual } from '../language.ts';
import type { LessonText } from './lesson-draft.ts';

/** A course as it would be published: chapters in order, each lesson with the languages that have a draft. */
export type CourseOutline = {
  readonly title: Bilingual;
  readonly chapters: readonly {
    readonly chapterId: string;
    readonly lessons: readonly {
      readonly lessonId: string;
      readonly texts: Partial<Record<'zh-CN' | 'en', Pick<LessonText, 'title' | 'body' | 'videoFileId'>>>;
    }[];
  }[];
};

/** Something that keeps a course from being published. */
export type PublicationGap =
  | { readonly kind: 'course_without_title' }
  | { readonly kind: 'course_without_lessons' }
  | { readonly kind: 'chapter_without_lessons'; readonly chapterId: string }
  | { readonly kind: 'lesson_empty'; readonly lessonId: string };

/**
 * What still keeps the course from publication; none when it is ready. A lesson needs a title and either text
 * or a video in at least one language: readers of the other language are shown that one.
 */
export function findPublicationGaps(course: CourseOutline): PublicationGap[] {
  const gaps: PublicationGap[] = [];
  if (!course.title['zh-CN'] && !course.title.en) gaps.push({ kind: 'course_without_title' });
  if (course.chapters.every(({ lessons }) => lessons.length === 0))
    gaps.push({ kind: 'course_without_lessons' });
  for (const { chapterId, lessons } of course.chapters) {
    if (lessons.length === 0) gaps.push({ kind: 'chapter_without_lessons', chapterId });
    for (const { lessonId, texts } of lessons) {
      if (!Object.values(texts).some(isReadable)) gaps.push({ kind: 'lesson_empty', lessonId });
    }
  }
  return gaps;
}

/** Whether a lesson's text can stand in a published course. */
export const isReadable = (text: Pick<LessonText, 'title' | 'body' | 'videoFileId'>): boolean =>
  text.title.trim() !== '' && (text.body.trim() !== '' || text.videoFileId !== null);
