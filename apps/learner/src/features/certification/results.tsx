import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import styles from './certification.module.css';
import type { Application } from './certification-facts.ts';

const tones = { pass: 'good', fail: 'neutral', defer: 'attention' } as const;

/** What the board decided, and why; how members voted stays with the board. */
export function Results({ application: { decisions } }: { application: Application }) {
  const t = useMessages(certificationMessages);
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Sheet title={t('result.title')} level={3}>
      <ul className={styles.results}>
        {decisions.map(({ number, outcome, reasons, closedAt }) => (
          <li key={number}>
            <span className={styles.resultHead}>
              <StatusChip tone={tones[outcome]}>{t(`result.${outcome}`)}</StatusChip>
              <span className={styles.quiet}>
                {number} · {format.date(closedAt)}
              </span>
            </span>
            <blockquote className={styles.words}>{reasons}</blockquote>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
