import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Stack } from '@mantine/core';
import { AddChapter } from './add-chapter.tsx';
import { AddLesson } from './add-lesson.tsx';
import { type CourseDraft, moveLesson } from './course-draft.ts';
import { LessonRow } from './lesson-row.tsx';
import { useReorder } from './use-reorder.ts';

/** Chapters and lessons in order. Lessons move by buttons, so that it works by keyboard and on a phone. */
export function Outline({ course }: { course: CourseDraft }) {
  const t = useMessages(authoringMessages);
  const pick = usePickText();
  const reorder = useReorder(course.courseId);
  const { chapters, mayAuthor } = course;
  return (
    <Stack gap="lg" component="section" aria-label={t('outline.title')}>
      {chapters.length === 0 && (
        <EmptyState title={t('outline.empty')}>{t('outline.emptyAdvice')}</EmptyState>
      )}
      {chapters.map((chapter) => (
        <Sheet
          key={chapter.chapterId}
          title={pick(chapter.title)}
          aside={mayAuthor && <AddLesson chapterId={chapter.chapterId} />}
        >
          {chapter.lessons.map((lesson, index) => (
            <LessonRow
              key={lesson.lessonId}
              lesson={lesson}
              onMove={mayAuthor ? (by) => reorder(moveLesson(chapters, lesson.lessonId, by)) : null}
              isFirst={index === 0}
              isLast={index === chapter.lessons.length - 1}
            />
          ))}
        </Sheet>
      ))}
      {mayAuthor && <AddChapter courseId={course.courseId} />}
    </Stack>
  );
}
