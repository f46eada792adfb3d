import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Icon } from '@kaopu/ui/icon.tsx';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import styles from './exams.module.css';
import { SittingChip } from './sitting-chip.tsx';
import { type OwnAttempt, type Sitting, sittingStateOf } from './sitting-state.ts';

type Props = {
  title: string;
  sittings: readonly Sitting[];
  attempts: readonly OwnAttempt[];
  more?: { onMore: () => void; loading: boolean };
};

/** Administrations as a list: the date at the side, what it is, how one stands to it. */
export function SittingList({ title, sittings, attempts, more }: Props) {
  const tKit = useMessages(kitMessages);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.sectionTitle}>
        {title}
      </h2>
      <ul className={styles.list}>
        {sittings.map((sitting) => (
          <li key={sitting.administrationId}>
            <Entry sitting={sitting} attempts={attempts} />
          </li>
        ))}
      </ul>
      {more && (
        <Button onClick={more.onMore} loading={more.loading}>
          {tKit('more')}
        </Button>
      )}
    </section>
  );
}

function Entry({ sitting, attempts }: { sitting: Sitting; attempts: readonly OwnAttempt[] }) {
  const t = useMessages(examsMessages);
  const pick = usePickText();
  const format = useFormat();
  const { administrationId, opensAt, closesAt } = sitting;
  const isOneDay = format.dateShort(opensAt) === format.dateShort(closesAt);
  const to = isOneDay ? format.time(closesAt) : format.monthDayTime(closesAt);
  return (
    <Link to="/exams/$administrationId" params={{ administrationId }} className={styles.entry}>
      <time dateTime={opensAt} className={styles.day}>
        {format.monthDay(opensAt)}
      </time>
      <span className={styles.words}>
        <span className={styles.name}>{pick(sitting.testTitle)}</span>
        <span className={styles.meta}>{pick(sitting.title)}</span>
        <span className={styles.meta}>
          {t('sitting.window', { from: format.monthDayTime(opensAt), to })} ·{' '}
          {t('sitting.size', { count: sitting.items, time: format.duration(sitting.timeLimitSeconds) })}
        </span>
      </span>
      <span className={styles.end}>
        <SittingChip window={sitting.window} state={sittingStateOf(sitting, attempts)} />
        <Icon name="right" />
      </span>
    </Link>
  );
}

export function NoSittings() {
  const t = useMessages(examsMessages);
  return <EmptyState title={t('list.none')}>{t('list.noneAdvice')}</EmptyState>;
}
