import type { inferOutput } from '@trpc/tanstack-react-query';
import type { trpc } from '../../trpc.ts';

export type CourseDraft = inferOutput<typeof trpc.learning.getCourseDraft>;
type Chapter = CourseDraft['chapters'][number];

/** The outline as ids, with one lesson moved up (-1) or down (+1) within its chapter. */
export function moveLesson(chapters: readonly Chapter[], lessonId: string, by: -1 | 1) {
  return chapters.map((chapter) => {
    const lessonIds = chapter.lessons.map((lesson) => lesson.lessonId);
    const from = lessonIds.indexOf(lessonId);
    const to = from + by;
    if (from >= 0 && to >= 0 && to < lessonIds.length) lessonIds.splice(to, 0, ...lessonIds.splice(from, 1));
    return { chapterId: chapter.chapterId, lessonIds };
  });
}
