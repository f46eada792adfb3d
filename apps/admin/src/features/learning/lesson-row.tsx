import { useLanguage } from '@kaopu/i18n/language.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import styles from './authoring.module.css';
import type { CourseDraft } from './course-draft.ts';

type Props = {
  lesson: CourseDraft['chapters'][number]['lessons'][number];
  onMove: ((by: -1 | 1) => void) | null;
  isFirst: boolean;
  isLast: boolean;
};

/** One lesson of the outline: its title, the languages that are written, and its place. */
export function LessonRow({ lesson, onMove, isFirst, isLast }: Props) {
  const t = useMessages(authoringMessages);
  const language = useLanguage();
  const written = lesson.drafts.filter((draft) => draft.title !== '');
  const title =
    (written.find((draft) => draft.language === language) ?? written[0])?.title ?? t('outline.untitled');
  const languages = written.map((draft) => t(`language.${draft.language}`)).join(' · ');
  return (
    <div className={styles.lesson}>
      <Link to="/lessons/$lessonId" params={{ lessonId: lesson.lessonId }} className={styles.lessonTitle}>
        {title}
      </Link>
      <span className={styles.languages}>
        {languages === '' ? t('outline.notWritten') : t('outline.languages', { languages })}
      </span>
      {onMove && (
        <span className={styles.moves}>
          <ActionIcon
            variant="default"
            size="lg"
            disabled={isFirst}
            aria-label={t('outline.up', { title })}
            onClick={() => onMove(-1)}
          >
            <Icon name="up" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            disabled={isLast}
            aria-label={t('outline.down', { title })}
            onClick={() => onMove(1)}
          >
            <Icon name="down" />
          </ActionIcon>
        </span>
      )}
    </div>
  );
}
