import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { ProgressBar } from '@kaopu/ui/progress-bar.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Link } from '@tanstack/react-router';
import styles from './certification.module.css';
import type { ApplicationRow } from './certification-facts.ts';
import type { ApplicationsView } from './certification-search.ts';
import { usePersonName } from './use-person-name.ts';
import { type WaitingOn, waitingOn } from './waiting-on.ts';

type Props = {
  view: ApplicationsView;
  rows: readonly ApplicationRow[];
  more?: { onMore: () => void; loading: boolean };
};

/** One line an application: who asks for what, whose turn it is, and how much of the checklist is met. */
export function ApplicationTable({ view, rows, more }: Props) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const nameOf = usePersonName();
  return (
    <DataTable
      caption={t('queue.caption')}
      captionHidden
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: 'applicant',
          header: t('queue.applicant'),
          rowHeader: true,
          cell: ({ applicationId, applicantName, applicantLatinName }) => (
            <Link to="/applications/$applicationId" params={{ applicationId }} className={styles.name}>
              {nameOf(applicantName, applicantLatinName)}
            </Link>
          ),
        },
        {
          key: 'asks',
          header: t('queue.asks'),
          cell: ({ levelName, routeName }) => `${pick(levelName)} · ${toHeading(pick(routeName))}`,
        },
        { key: 'next', header: t('queue.next'), cell: (row) => <NextStep row={row} /> },
        { key: 'checklist', header: t('queue.checklist'), cell: (row) => <Checklist row={row} /> },
        {
          key: 'submitted',
          header: t('queue.submitted'),
          align: 'end',
          cell: ({ submittedAt }) => submittedAt && format.dateShort(submittedAt),
        },
      ]}
      empty={<EmptyState title={t(`queue.none.${view}`)}>{t(`queue.noneAdvice.${view}`)}</EmptyState>}
      {...(more && { more })}
    />
  );
}

const tones = { registrar: 'attention', applicant: 'neutral', board: 'info', nobody: 'neutral' } as const;

function NextStep({ row }: { row: ApplicationRow }) {
  const t = useMessages(certificationStaffMessages);
  const turn: WaitingOn = waitingOn(row);
  const isCertified = row.step === 'certified';
  const words = row.unjudged > 0 ? t('queue.unjudged', { count: row.unjudged }) : t(`step.${row.step}`);
  if (turn === 'nobody') {
    return <StatusChip tone={isCertified ? 'good' : 'neutral'}>{t(`step.${row.step}`)}</StatusChip>;
  }
  return (
    <span className={styles.inline}>
      <StatusChip tone={tones[turn]}>{t(`turn.${turn}`)}</StatusChip>
      <span className={styles.quiet}>{words}</span>
    </span>
  );
}

function Checklist({ row: { applicantName, applicantLatinName, met, asked } }: { row: ApplicationRow }) {
  const t = useMessages(certificationStaffMessages);
  const nameOf = usePersonName();
  const valueText = t('queue.metOf', { met, asked });
  return (
    <span className={styles.meter}>
      <ProgressBar
        label={t('queue.checklistOf', { name: nameOf(applicantName, applicantLatinName) })}
        value={met}
        max={asked}
        valueText={valueText}
      />
      <span className={styles.quiet} aria-hidden="true">
        {valueText}
      </span>
    </span>
  );
}
