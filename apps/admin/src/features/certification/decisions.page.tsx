import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Stack } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import type { DecisionRow } from './certification-facts.ts';
import { DecisionTable } from './decision-table.tsx';
import { QueueViews } from './queue-views.tsx';

/** The board's docket: what is before it, and what it has decided. */
export function DecisionsPage() {
  const t = useMessages(certificationStaffMessages);
  const open = useDecisions(true);
  const closed = useDecisions(false);
  const hasOpen = open.rows.length > 0;
  return (
    <Page width="full">
      <PageHead
        title={useHeadline(open.rows)}
        tabTitle={t('views.board')}
        lead={t(hasOpen ? 'docket.lead' : 'docket.noneAdvice')}
      />
      <QueueViews current="board" />
      <Stack gap="xl">
        {hasOpen && <DecisionTable kind="open" {...open} />}
        <DecisionTable kind="closed" {...closed} />
      </Stack>
    </Page>
  );
}

function useDecisions(isOpen: boolean) {
  const list = useSuspenseInfiniteQuery(
    trpc.certification.listDecisions.infiniteQueryOptions(
      { isOpen, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const more = { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  return { rows: list.data.pages.flatMap((page) => page.rows), ...(list.hasNextPage && { more }) };
}

function useHeadline(open: readonly DecisionRow[]): string {
  const t = useMessages(certificationStaffMessages);
  const own = open.filter(({ ownSeat, ownVoteCast }) => ownSeat === 'seated' && !ownVoteCast).length;
  if (own > 0) return t('docket.title', { count: own });
  return open.length > 0 ? t('docket.open', { count: open.length }) : t('docket.clear');
}
