import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type Column, DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Link } from '@tanstack/react-router';
import styles from './certification.module.css';
import type { DecisionRow } from './certification-facts.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { usePersonName } from './use-person-name.ts';

type Props = {
  kind: 'open' | 'closed';
  rows: readonly DecisionRow[];
  more?: { onMore: () => void; loading: boolean };
};

/** Decisions that are being made, or were made: who, the votes, and what the reader has to do with it. */
export function DecisionTable({ kind, rows, more }: Props) {
  const t = useMessages(certificationStaffMessages);
  const common = useCommonColumns();
  const last = useLastColumns(kind);
  const isOpen = kind === 'open';
  return (
    <DataTable
      caption={t(isOpen ? 'docket.openCaption' : 'docket.closedCaption')}
      rows={rows}
      rowKey={({ decisionId }) => decisionId}
      columns={[...common, ...last]}
      empty={<EmptyState title={t('docket.noneClosed')}>{t('docket.noneClosedAdvice')}</EmptyState>}
      {...(more && { more })}
    />
  );
}

function useCommonColumns(): Column<DecisionRow>[] {
  const t = useMessages(certificationStaffMessages);
  const nameOf = usePersonName();
  return [
    {
      key: 'applicant',
      header: t('queue.applicant'),
      rowHeader: true,
      cell: ({ decisionId, applicantName, applicantLatinName }) => (
        <Link to="/decisions/$decisionId" params={{ decisionId }} className={styles.name}>
          {nameOf(applicantName, applicantLatinName)}
        </Link>
      ),
    },
    {
      key: 'number',
      header: t('docket.number'),
      cell: ({ number, levelCode }) => (
        <span className={styles.inline}>
          <span className={styles.plain}>{number}</span>
          <span className={styles.quiet}>{levelCode}</span>
        </span>
      ),
    },
    {
      key: 'votes',
      header: t('docket.votes'),
      cell: ({ voted, seated, recused }) => (
        <span className={styles.inline}>
          <span className={styles.plain}>{t('docket.votedOf', { voted, seated })}</span>
          {recused > 0 && <span className={styles.quiet}>{t('docket.recused', { count: recused })}</span>}
        </span>
      ),
    },
  ];
}

function useLastColumns(kind: Props['kind']): Column<DecisionRow>[] {
  const t = useMessages(certificationStaffMessages);
  const format = useFormat();
  const date: Column<DecisionRow> = {
    key: 'date',
    header: t(kind === 'open' ? 'facts.opened' : 'docket.closedOn'),
    align: 'end',
    cell: ({ openedAt, closedAt }) => format.dateShort(closedAt ?? openedAt),
  };
  if (kind === 'open') {
    return [{ key: 'own', header: t('docket.own'), cell: (row) => <OwnSeatChip row={row} /> }, date];
  }
  return [{ key: 'outcome', header: t('docket.outcome'), cell: (row) => <Outcome row={row} /> }, date];
}

function OwnSeatChip({ row: { ownSeat, ownVoteCast } }: { row: DecisionRow }) {
  const t = useMessages(certificationStaffMessages);
  if (ownSeat === null) return <span className={styles.quiet}>{t('docket.own.none')}</span>;
  if (ownSeat !== 'seated') return <StatusChip tone="neutral">{t(`docket.own.${ownSeat}`)}</StatusChip>;
  if (ownVoteCast) return <StatusChip tone="good">{t('docket.own.voted')}</StatusChip>;
  return <StatusChip tone="now">{t('docket.own.vote')}</StatusChip>;
}

function Outcome({ row: { outcome, isIssued } }: { row: DecisionRow }) {
  const t = useMessages(certificationStaffMessages);
  return (
    <span className={styles.inline}>
      <OutcomeChip outcome={outcome} />
      {outcome === 'pass' && (
        <span className={styles.quiet}>{t(isIssued ? 'docket.issued' : 'docket.toIssue')}</span>
      )}
    </span>
  );
}
