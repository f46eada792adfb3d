import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import styles from './attempt.module.css';
import { AttemptBar } from './attempt-bar.tsx';
import type { AttemptView } from './attempt-query.ts';
import { ItemDrawer } from './item-drawer.tsx';
import { ItemGrid } from './item-grid.tsx';
import { ItemPanel } from './item-panel.tsx';
import { ConflictElsewhere, OfflineNotice } from './notices.tsx';
import { Summary } from './summary.tsx';
import { useAttemptKeys } from './use-attempt-keys.ts';
import { pressKey, useSitting } from './use-sitting.ts';

/** An attempt in progress: the bar, the numbers at the side, and the item or the summary. */
export function AttemptScreen({ attempt }: { attempt: AttemptView }) {
  const t = useMessages(deliveryMessages);
  const sitting = useSitting(attempt);
  const [isListOpen, list] = useDisclosure(false);
  const [scale, setScale] = useLocalStorage({ key: 'kaopu:text-scale', defaultValue: 1 });
  useAttemptKeys(!sitting.isChecking && !isListOpen, (key) => pressKey(sitting, key));
  const current = sitting.isChecking ? null : sitting.index;
  return (
    <div className={styles.attempt} data-scale={scale}>
      <AttemptBar sitting={sitting} scale={scale} onScale={setScale} />
      <div className={styles.layout}>
        <aside className={styles.side}>
          <ItemGrid states={sitting.states} current={current} onGo={sitting.go} />
          <Button onClick={sitting.check}>{t('attempt.review')}</Button>
          <p className={styles.keys}>{t('attempt.keys')}</p>
        </aside>
        <div className={styles.main}>
          {sitting.trouble !== null && <OfflineNotice trouble={sitting.trouble} />}
          <ConflictElsewhere sitting={sitting} />
          {sitting.isChecking || !sitting.item ? (
            <Summary sitting={sitting} />
          ) : (
            <ItemPanel sitting={sitting} item={sitting.item} onList={list.open} />
          )}
        </div>
      </div>
      <ItemDrawer sitting={sitting} current={current} opened={isListOpen} onClose={list.close} />
    </div>
  );
}
