import { learningMessages } from '@kaopu/i18n/learning.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './learning.module.css';

type Props = {
  slug: string;
  previousId: string | undefined;
  nextId: string | undefined;
  isDone: boolean;
  isBusy: boolean;
  onComplete: () => void;
};

/** The foot of a lesson: back, and the one step on. */
export function LessonSteps({ slug, previousId, nextId, isDone, isBusy, onComplete }: Props) {
  const t = useMessages(learningMessages);
  return (
    <nav className={styles.steps} aria-label={t('course.outline')}>
      {previousId && <StepLink slug={slug} lessonId={previousId} label={`← ${t('lesson.previous')}`} />}
      <span className={styles.grow} />
      {isDone && <StatusChip tone="good">{t('lesson.done')}</StatusChip>}
      {isDone && nextId && (
        <StepLink slug={slug} lessonId={nextId} label={`${t('lesson.next')} →`} isPrimary />
      )}
      {!isDone && (
        <Button variant="filled" loading={isBusy} onClick={onComplete}>
          {nextId ? t('lesson.completeAndNext') : t('lesson.complete')}
        </Button>
      )}
    </nav>
  );
}

function StepLink(props: { slug: string; lessonId: string; label: string; isPrimary?: boolean }) {
  const { slug, lessonId, label, isPrimary = false } = props;
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      renderRoot={(root) => <Link to="/courses/$slug/$lessonId" params={{ slug, lessonId }} {...root} />}
    >
      {label}
    </Button>
  );
}
