import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { ProgressBar } from '@kaopu/ui/progress-bar.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './learning.module.css';

/** The viewer's enrolments with how far each one is; nothing where there is none. */
export function MyCourses() {
  const t = useMessages(learningMessages);
  const pick = usePickText();
  const { data } = useQuery(trpc.learning.listMyCourses.queryOptions());
  if (!data || data.courses.length === 0) return null;
  return (
    <Sheet title={t('courses.mine')}>
      <ul className={styles.contents}>
        {data.courses.map(({ courseId, slug, title, done, of, completedAt }) => (
          <li key={courseId}>
            <Link to="/courses/$slug" params={{ slug }} className={styles.entry}>
              <span className={styles.entryTitle}>{pick(title)}</span>
              {completedAt ? (
                <StatusChip tone="good">{t('course.completed')}</StatusChip>
              ) : (
                <ProgressBar
                  label={pick(title)}
                  value={done}
                  max={of}
                  valueText={t('course.progress', { done, of })}
                />
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
