import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import styles from './attempt.module.css';
import gridStyles from './item-grid.module.css';
import { Cell } from './item-grid.tsx';
import { countStates, type ItemState } from './item-states.ts';
import type { Sitting } from './use-sitting.ts';

/** Answered, unanswered and flagged items, each a way back; then one confirmation. */
export function Summary({ sitting }: { sitting: Sitting }) {
  const t = useMessages(deliveryMessages);
  const format = useFormat();
  const { states, seconds, go } = sitting;
  const isSettled = sitting.isDelivered && sitting.answers.state !== 'conflict';
  const [isAsking, asking] = useDisclosure(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.item}>
      <h2 ref={heading} tabIndex={-1} className={styles.summaryTitle}>
        {t('summary.title')}
      </h2>
      <p className={styles.summaryLead}>{t('summary.lead', { time: format.duration(seconds) })}</p>
      <Group title={t('summary.unanswered')} states={states.filter((state) => !state.isAnswered)} onGo={go} />
      <Group title={t('summary.flagged')} states={states.filter((state) => state.isFlagged)} onGo={go} />
      <Group title={t('summary.answered')} states={states.filter((state) => state.isAnswered)} onGo={go} />
      <p role="status" className={styles.summaryLead}>
        {!isSettled && t('summary.wait')}
      </p>
      <div className={styles.steps}>
        <Button onClick={() => go(sitting.index)}>{t('summary.back')}</Button>
        <Button variant="filled" disabled={!isSettled} onClick={asking.open}>
          {t('summary.submit')}
        </Button>
      </div>
      <SubmitDialog sitting={sitting} opened={isAsking} onClose={asking.close} />
    </section>
  );
}

type DialogProps = { sitting: Sitting; opened: boolean; onClose: () => void };

function SubmitDialog({ sitting: { states, submission, submit }, opened, onClose }: DialogProps) {
  const t = useMessages(deliveryMessages);
  const errorText = useErrorText();
  const { answered } = countStates(states);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('submit.title')}
      consequences={[
        t('submit.answered', { answered, of: states.length }),
        t('submit.final'),
        t('submit.receipt'),
      ]}
      confirmLabel={t('summary.submit')}
      onConfirm={submit}
      irreversible
      busy={submission.isPending}
      problem={submission.error && errorText(submission.error)}
    />
  );
}

type GroupProps = { title: string; states: readonly ItemState[]; onGo: (index: number) => void };

function Group({ title, states, onGo }: GroupProps) {
  const t = useMessages(deliveryMessages);
  return (
    <section className={styles.group}>
      <h3>
        {title} <span>{states.length}</span>
      </h3>
      {states.length === 0 ? (
        <p>{t('summary.none')}</p>
      ) : (
        <ol className={gridStyles.grid}>
          {states.map((state) => (
            <li key={state.itemVersionId}>
              <Cell state={state} onGo={() => onGo(state.number - 1)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
