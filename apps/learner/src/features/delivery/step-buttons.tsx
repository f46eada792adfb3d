import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button } from '@mantine/core';
import styles from './attempt.module.css';
import type { Sitting } from './use-sitting.ts';

/** Back, all items (on a phone), forward; after the last item the summary. */
export function StepButtons({ sitting, onList }: { sitting: Sitting; onList: () => void }) {
  const t = useMessages(deliveryMessages);
  const { index, states } = sitting;
  const of = states.length;
  const isLast = index + 1 === of;
  return (
    <div className={styles.steps}>
      <Button disabled={index === 0} onClick={() => sitting.go(index - 1)} aria-keyshortcuts="ArrowLeft">
        <span aria-hidden="true">←&nbsp;</span>
        {t('attempt.previous')}
      </Button>
      <button
        type="button"
        className={styles.listButton}
        aria-label={t('grid.open', { number: index + 1, of })}
        onClick={onList}
      >
        {index + 1} / {of}
      </button>
      {isLast ? (
        <Button variant="filled" onClick={sitting.check}>
          {t('attempt.review')}
        </Button>
      ) : (
        <Button variant="filled" onClick={() => sitting.go(index + 1)} aria-keyshortcuts="ArrowRight">
          {t('attempt.next')}
          <span aria-hidden="true">&nbsp;→</span>
        </Button>
      )}
    </div>
  );
}
