import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { SchemeVersion } from './certification-facts.ts';
import styles from './scheme.module.css';

/** What still keeps a draft from publication, each with the place that is meant. */
export function SchemeCheckSheet({ check }: { check: SchemeVersion['check'] }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const { faults, forbiddenWords } = check;
  const count = faults.length + forbiddenWords.length;
  return (
    <Sheet
      title={t('draft.check')}
      level={3}
      aside={
        <span role="status">
          <StatusChip tone={count === 0 ? 'good' : 'attention'}>
            {count === 0 ? t('draft.ready') : t('draft.open', { count })}
          </StatusChip>
        </span>
      }
    >
      {count === 0 && <p className={styles.quiet}>{t('draft.readyLead')}</p>}
      <ul className={styles.faults}>
        {faults.map(({ code, at }) => (
          <li key={`${code}${at}`}>
            {t(`fault.${code}`)} <code>{at}</code>
          </li>
        ))}
        {forbiddenWords.map(({ field, word, why }) => (
          <li key={`${field}${word}`}>
            {t('fault.word', { word })} <code>{field}</code>
            <br />
            <span className={styles.quiet}>{pick(why)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
