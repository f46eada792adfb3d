import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import styles from './certification.module.css';
import type { Decision } from './certification-facts.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { tallyOf } from './tally-of.ts';

/** What the board decided, how the votes fell, and the reasons that the applicant reads. */
export function DecisionResult({ decision }: { decision: Decision }) {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  const { outcome, reasons, closedAt } = decision;
  const date = closedAt === null ? '' : format.dateTime(closedAt);
  return (
    <Sheet
      title={t('result.title')}
      lead={`${date} · ${t('result.tally', tallyOf(decision.seats))}`}
      aside={<OutcomeChip outcome={outcome} />}
    >
      <p className={styles.prose}>{reasons}</p>
    </Sheet>
  );
}
