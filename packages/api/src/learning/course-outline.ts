import type { Bilingual } from '@kaopu/domain/language.ts';
import type { CourseOutline } from '@kaopu/domain/learning/publication.ts';
import type * as courseStore from './course.store.ts';

type Outline = Awaited<ReturnType<typeof courseStore.findOutline>>;

/** The stored outline as the rule of publication reads it. */
export function toCourseOutline(course: { title: Bilingual }, outline: Outline): CourseOutline {
  return {
    title: course.title,
    chapters: outline.map(({ chapterId, lessons }) => ({
      chapterId,
      lessons: lessons.map(({ lessonId, drafts }) => ({
        lessonId,
        texts: Object.fromEntries(drafts.map((draft) => [draft.language, draft])),
      })),
    })),
  };
}
