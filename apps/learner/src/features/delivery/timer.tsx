import { announcementBetween, timePhaseOf } from '@kaopu/domain/delivery/attempt-clock.ts';
import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import styles from './timer.module.css';

/**
 * The time left: silent to screen readers except at 30, 15, 5 and 1 minute and 30 seconds, or when asked. It can
 * be hidden, and never blinks.
 */
export function Timer({ seconds, isDelivering }: { seconds: number; isDelivering: boolean }) {
  const t = useMessages(deliveryMessages);
  const format = useFormat();
  const [isHidden, setHidden] = useState(false);
  const { said, say } = useAnnouncements(seconds);
  return (
    <div className={styles.timer} data-phase={timePhaseOf(seconds)}>
      <div role="timer" aria-live="off" className={styles.time}>
        {isHidden && seconds > 300 ? '––:––' : format.clock(seconds)}
      </div>
      <button type="button" className={styles.toggle} onClick={() => setHidden(!isHidden)}>
        {isDelivering
          ? t('timer.grace')
          : isHidden
            ? t('timer.show')
            : `${t('timer.left')} · ${t('timer.hide')}`}
      </button>
      <button type="button" className={styles.say} onClick={say}>
        {t('timer.say')}
      </button>
      <VisuallyHidden role="status">
        {said !== null && t('timer.said', { time: format.duration(said) })}
      </VisuallyHidden>
    </div>
  );
}

/** The remaining seconds that were said last: at a threshold, or when somebody asked. */
function useAnnouncements(seconds: number) {
  const [said, setSaid] = useState<number | null>(null);
  const before = useRef(seconds);
  useEffect(() => {
    const due = announcementBetween(before.current, seconds);
    before.current = seconds;
    if (due !== null) setSaid(due);
  }, [seconds]);
  return { said, say: () => setSaid(seconds) };
}
