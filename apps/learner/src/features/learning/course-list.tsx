import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import { Link } from '@tanstack/react-router';
import styles from './learning.module.css';
import { useCourseSize } from './use-course-size.ts';

type Course = {
  courseId: string;
  slug: string;
  title: BilingualText;
  summary: BilingualText;
  lessons: number;
  minutes: number;
};

/** Courses as a list of contents: title in serif, what it is about, how long it takes. */
export function CourseList({ courses }: { courses: readonly Course[] }) {
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const sizeOf = useCourseSize();
  return (
    <section aria-labelledby="all-courses">
      <h2 id="all-courses" className={styles.sectionTitle}>
        {t('courses.all')}
      </h2>
      <ul className={styles.contents}>
        {courses.map(({ courseId, slug, title, summary, lessons, minutes }) => (
          <li key={courseId}>
            <Link to="/courses/$slug" params={{ slug }} className={styles.entry}>
              <span className={styles.entryTitle}>{pick(title)}</span>
              <span className={styles.entrySummary}>{pick(summary)}</span>
              <span className={styles.entryMeta}>{sizeOf(lessons, minutes)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
