import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import type { Candidate } from './candidate.ts';
import { CandidateOutcome, CandidateProgress } from './candidate-cells.tsx';
import { showMark, showPoints } from './show-points.ts';

/** Who is registered, in that order, with progress and score. */
export function CandidateTable({ administrationId }: { administrationId: string }) {
  const t = useMessages(deliveryStaffMessages);
  const language = useLanguage();
  const nameOf = ({ name, latinName }: Candidate) => (language === 'en' ? (latinName ?? name) : name);
  const list = useSuspenseInfiniteQuery(
    trpc.delivery.listCandidates.infiniteQueryOptions(
      { administrationId },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <DataTable
      caption={t('candidates.caption')}
      captionHidden
      rows={list.data.pages.flatMap((page) => page.rows)}
      rowKey={({ registrationId }) => registrationId}
      columns={[
        { key: 'name', header: t('candidates.name'), rowHeader: true, cell: nameOf },
        {
          key: 'progress',
          header: t('candidates.progress'),
          cell: (candidate) => <CandidateProgress candidate={candidate} />,
        },
        {
          key: 'points',
          header: t('candidates.points'),
          align: 'end',
          cell: ({ score }) =>
            score ? `${showPoints(score.rawPoints)} / ${showPoints(score.maximumPoints)}` : '–',
        },
        {
          key: 'mark',
          header: t('candidates.mark'),
          align: 'end',
          cell: ({ score }) => (score ? showMark(score.scaled) : '–'),
        },
        {
          key: 'outcome',
          header: t('candidates.outcome'),
          cell: (candidate) => <CandidateOutcome candidate={candidate} name={nameOf(candidate)} />,
        },
      ]}
      empty={<EmptyState title={t('candidates.none')}>{t('candidates.noneAdvice')}</EmptyState>}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}
