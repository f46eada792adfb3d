import { deliveryStaffMessages } from '@kaopu/i18n/delivery-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import { AdministrationState } from './administration-state.tsx';

/** Every date that the viewer may see, the latest first. */
export function ResultsPage() {
  const t = useMessages(deliveryStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.exams.listAdministrations.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <Page width="full">
      <PageHead title={t('results.title')} lead={t('results.lead')} />
      <DataTable
        caption={t('results.caption')}
        captionHidden
        rows={list.data.pages.flatMap((page) => page.rows)}
        rowKey={({ administrationId }) => administrationId}
        columns={[
          {
            key: 'title',
            header: t('results.caption'),
            rowHeader: true,
            cell: ({ administrationId, title }) => (
              <Link to="/results/$administrationId" params={{ administrationId }}>
                {pick(title)}
              </Link>
            ),
          },
          { key: 'test', header: t('results.test'), cell: ({ testTitle }) => pick(testTitle) },
          { key: 'when', header: t('results.when'), cell: ({ opensAt }) => format.dateTime(opensAt) },
          {
            key: 'registered',
            header: t('results.registered'),
            align: 'end',
            cell: ({ registered }) => registered,
          },
          {
            key: 'state',
            header: t('results.state'),
            cell: (administration) => <AdministrationState administration={administration} />,
          },
        ]}
        empty={<EmptyState title={t('results.none')}>{t('results.noneAdvice')}</EmptyState>}
        {...(list.hasNextPage && {
          more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
        })}
      />
    </Page>
  );
}
