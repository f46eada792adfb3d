import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { ItemFilters } from './item-filters.tsx';
import { ItemTable } from './item-table.tsx';

const route = getRouteApi('/items');

/** The items of one bank, searched and narrowed. */
export function ItemsPage() {
  const t = useMessages(bankMessages);
  const search = route.useSearch();
  const { data } = useSuspenseQuery(trpc.bank.listBanks.queryOptions());
  const bank = data.rows.find(({ bankId }) => bankId === search.bank) ?? data.rows[0];
  if (!bank) return <NoBank />;
  const newItem = bank.canAuthor && (
    <Button
      variant="filled"
      renderRoot={(props) => (
        <Link to="/banks/$bankId/new-item" params={{ bankId: bank.bankId }} {...props} />
      )}
    >
      {t('items.new')}
    </Button>
  );
  return (
    <Page width="full">
      <PageHead title={t('items.title')} lead={t('items.lead')} actions={newItem} />
      <ItemFilters banks={data.rows} bankId={bank.bankId} search={search} />
      <ItemTable bankId={bank.bankId} search={search} isEmptyBank={bank.items === 0} action={newItem} />
    </Page>
  );
}

function NoBank() {
  const t = useMessages(bankMessages);
  const canCreate = useViewer().permissions.includes('bank.createBank');
  return (
    <Page width="full">
      <PageHead title={t('items.title')} lead={t('items.lead')} />
      <EmptyState
        title={t('banks.none')}
        action={
          canCreate && (
            <Button variant="filled" renderRoot={(props) => <Link to="/items/new-bank" {...props} />}>
              {t('banks.new')}
            </Button>
          )
        }
      >
        {t(canCreate ? 'banks.noneAdvice' : 'banks.noneYours')}
      </EmptyState>
    </Page>
  );
}
