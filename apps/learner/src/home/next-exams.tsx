import { useFormat } from '@kaopu/i18n/format.ts';
import { homeMessages } from '@kaopu/i18n/home.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../trpc.ts';
import styles from './home.module.css';

/** The exams that are open or coming; nothing where none is planned. */
export function NextExams() {
  const t = useMessages(homeMessages);
  const pick = usePickText();
  const format = useFormat();
  const { data } = useSuspenseQuery(trpc.exams.listNextAdministrations.queryOptions());
  if (data.rows.length === 0) return null;
  return (
    <Sheet title={t('exams.title')} level={3}>
      <ul className={styles.exams}>
        {data.rows.map((exam) => (
          <li key={exam.administrationId}>
            <span className={styles.examTitle}>{pick(exam.title)}</span>
            {exam.window === 'open' ? (
              <StatusChip tone="good">
                {t('exams.openUntil', { when: format.monthDayTime(exam.closesAt) })}
              </StatusChip>
            ) : (
              <time dateTime={exam.opensAt}>{format.dateTime(exam.opensAt)}</time>
            )}
            <span>
              {t('exams.size', { count: exam.items, time: format.duration(exam.timeLimitSeconds) })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
