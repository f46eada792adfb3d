import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './learning.module.css';

type Lesson = {
  lessonId: string;
  chapterPosition: number;
  chapterTitle: BilingualText;
  minutes: number | null;
  title: BilingualText;
  summary: BilingualText;
  isCompleted: boolean;
};

type Props = { slug: string; lessons: readonly Lesson[]; isEnrolled: boolean };

/** Chapters and lessons in order; the ones that are done say so in shape and word. */
export function CourseOutline({ slug, lessons, isEnrolled }: Props) {
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const chapters = Map.groupBy(lessons, ({ chapterPosition }) => chapterPosition);
  return (
    <section aria-label={t('course.outline')} className={styles.chapters}>
      {[...chapters].map(([position, chapterLessons]) => (
        <Sheet key={position} title={chapterLessons[0] && pick(chapterLessons[0].chapterTitle)}>
          <ol className={styles.lessons}>
            {chapterLessons.map((lesson) => (
              <li key={lesson.lessonId}>
                <LessonEntry
                  slug={slug}
                  lesson={lesson}
                  number={lessons.indexOf(lesson) + 1}
                  isLink={isEnrolled}
                />
              </li>
            ))}
          </ol>
        </Sheet>
      ))}
    </section>
  );
}

function LessonEntry(props: { slug: string; lesson: Lesson; number: number; isLink: boolean }) {
  const { slug, lesson, number, isLink } = props;
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const words = (
    <>
      <span className={styles.number} data-done={lesson.isCompleted}>
        {lesson.isCompleted ? <Icon name="check" /> : number}
        {lesson.isCompleted && <VisuallyHidden>{t('lesson.done')}</VisuallyHidden>}
      </span>
      <span className={styles.lessonWords}>
        <span className={styles.lessonTitle}>{pick(lesson.title)}</span>
        <span className={styles.entrySummary}>{pick(lesson.summary)}</span>
      </span>
      {lesson.minutes !== null && (
        <span className={styles.entryMeta}>{t('lesson.minutes', { count: lesson.minutes })}</span>
      )}
    </>
  );
  if (!isLink) return <div className={styles.lesson}>{words}</div>;
  return (
    <Link
      to="/courses/$slug/$lessonId"
      params={{ slug, lessonId: lesson.lessonId }}
      className={styles.lesson}
    >
      {words}
    </Link>
  );
}
