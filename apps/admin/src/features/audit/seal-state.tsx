import { auditMessages } from '@kaopu/i18n/audit.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import styles from './audit.module.css';

/** How far the record is sealed, and the head to keep. */
export function SealState() {
  const t = useMessages(auditMessages);
  const format = useFormat();
  const { data: state } = useSuspenseQuery(trpc.audit.getRecordState.queryOptions());
  const facts = [
    [t('seal.blocks'), format.number(state.blocks)],
    [t('seal.events'), format.number(state.sealedEvents)],
    [t('seal.waiting'), format.number(state.unsealedEvents)],
    [t('seal.at'), state.sealedAt === null ? t('seal.never') : format.dateTime(state.sealedAt)],
  ];
  return (
    <Sheet title={t('seal.title')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {state.headHash !== null && (
        <div className={styles.head}>
          <span>{t('seal.head')}</span>
          <code>{state.headHash}</code>
          <Button component="a" href="/.well-known/kaopu/audit-head" download="kaopu-audit-head.json">
            {t('seal.keep')}
          </Button>
          <p>{t('seal.keepHint')}</p>
        </div>
      )}
    </Sheet>
  );
}
