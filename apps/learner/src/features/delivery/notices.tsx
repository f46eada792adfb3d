import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getPlayer } from '@kaopu/item-player/players.ts';
import { Button } from '@mantine/core';
import styles from './attempt.module.css';
import type { CandidateItem } from './attempt-query.ts';
import type { Recorded } from './autosave-queue.ts';
import type { Sitting } from './use-sitting.ts';

/** The connection is gone or the sign-in has expired: a banner, not a footnote. */
export function OfflineNotice({ trouble }: { trouble: string }) {
  const t = useMessages(deliveryMessages);
  const isSignedOut = trouble === 'NOT_SIGNED_IN';
  return (
    <div className={styles.notice} role="alert">
      <b>{t(isSignedOut ? 'signedOut.title' : 'offline.title')}</b>
      <p>{t(isSignedOut ? 'signedOut.advice' : 'offline.advice')}</p>
      {isSignedOut && (
        <Button component="a" href="/sign-in" target="_blank" size="xs">
          {t('signedOut.action')}
        </Button>
      )}
    </div>
  );
}

/** Another item waits for a choice: the way to it. */
export function ConflictElsewhere({ sitting }: { sitting: Sitting }) {
  const t = useMessages(deliveryMessages);
  const current = sitting.isChecking ? null : sitting.index;
  const elsewhere = sitting.states.filter((state, index) => state.hasConflict && index !== current);
  if (elsewhere.length === 0) return null;
  return (
    <div className={styles.notice} role="alert">
      <b>{t('conflict.title')}</b>
      <div className={styles.noticeActions}>
        {elsewhere.map(({ number }) => (
          <Button key={number} size="xs" onClick={() => sitting.go(number - 1)}>
            {t('conflict.goTo', { number })}
          </Button>
        ))}
      </div>
    </div>
  );
}

type ConflictProps = {
  item: CandidateItem;
  theirs: Recorded;
  onResolve: (choice: 'mine' | 'theirs') => void;
};

/** Another window saved a different answer: both are shown, one is chosen. */
export function ConflictNotice({ item, theirs, onResolve }: ConflictProps) {
  const t = useMessages(deliveryMessages);
  const { Answer } = getPlayer(item.interaction);
  return (
    <div className={styles.notice} role="alert">
      <b>{t('conflict.title')}</b>
      <p>{t('conflict.advice')}</p>
      <div className={styles.noticeActions}>
        <Button size="xs" variant="filled" onClick={() => onResolve('mine')}>
          {t('conflict.mine')}
        </Button>
        <Button size="xs" onClick={() => onResolve('theirs')}>
          {t('conflict.theirs')}
        </Button>
      </div>
      <details>
        <summary>{t('conflict.other')}</summary>
        <Answer content={item.content} value={theirs.value} onChange={() => {}} isReadOnly />
      </details>
    </div>
  );
}
