import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { ApplicationTable } from './application-table.tsx';
import type { ApplicationRow } from './certification-facts.ts';
import type { ApplicationsView } from './certification-search.ts';
import { QueueViews } from './queue-views.tsx';
import { waitingOn } from './waiting-on.ts';

const route = getRouteApi('/applications');

const statesOf = {
  open: ['submitted', 'admitted'],
  decided: ['decided'],
  ended: ['refused', 'withdrawn'],
} as const satisfies Record<ApplicationsView, readonly string[]>;

/** The applications that were handed in: whose turn it is with each. */
export function ApplicationsPage() {
  const t = useMessages(certificationStaffMessages);
  const { view = 'open' } = route.useSearch();
  const list = useSuspenseInfiniteQuery(
    trpc.certification.listApplications.infiniteQueryOptions(
      { states: [...statesOf[view]], limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const rows = list.data.pages.flatMap((page) => page.rows);
  const headline = useHeadline(rows);
  return (
    <Page width="full">
      <PageHead title={headline} tabTitle={t('queue.title')} lead={t('queue.lead')} />
      <QueueViews current={view} />
      <ApplicationTable
        view={view}
        rows={rows}
        {...(list.hasNextPage && {
          more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
        })}
      />
    </Page>
  );
}

/** What the reader has to do with these, in a sentence. */
function useHeadline(rows: readonly ApplicationRow[]): string {
  const t = useMessages(certificationStaffMessages);
  const { permissions } = useViewer();
  const route_ = route.useSearch();
  const count = (turn: string) => rows.filter((row) => waitingOn(row) === turn).length;
  if (route_.view === 'ended') return t('views.ended');
  if (permissions.includes('certification.admitApplication')) {
    const own = count('registrar');
    if (own > 0) return t('queue.yours', { count: own });
    return route_.view === undefined || route_.view === 'open' ? t('queue.clear') : t('views.decided');
  }
  if (route_.view === 'decided') return t('views.decided');
  return count('board') > 0 ? t('queue.board', { count: count('board') }) : t('queue.title');
}
