import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import styles from './authoring.module.css';

const known = [
  'course_without_title',
  'course_without_lessons',
  'chapter_without_lessons',
  'lesson_empty',
] as const;

/** What still keeps the course from publication, each once; nothing where it is ready. */
export function PublicationGaps({ gaps }: { gaps: readonly { kind: string }[] }) {
  const t = useMessages(authoringMessages);
  const open = known.filter((kind) => gaps.some((gap) => gap.kind === kind));
  if (open.length === 0) return null;
  return (
    <section className={styles.gaps} aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps.title')}</h2>
      <ul>
        {open.map((kind) => (
          <li key={kind}>
            <StatusChip tone="attention">{t(`gap.${kind}`)}</StatusChip>
          </li>
        ))}
      </ul>
    </section>
  );
}
