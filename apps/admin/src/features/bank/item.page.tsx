import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ItemEditor } from './item-editor.tsx';
import { ItemPreview } from './item-preview.tsx';
import { bodyOf, itemQuery } from './item-query.ts';
import { StateChip } from './item-table.tsx';

const route = getRouteApi('/items/$itemId');

/** One item: written by its authors, read by reviewers. */
export function ItemPage() {
  const { itemId } = route.useParams();
  const t = useMessages(bankMessages);
  const { data: item } = useSuspenseQuery(itemQuery(itemId));
  const state =
    item.liveNumber === null ? (
      <StateChip state={item.state} />
    ) : (
      <StatusChip tone="good">{t('item.version', { number: item.liveNumber })}</StatusChip>
    );
  return (
    <Page>
      <PageHead
        eyebrow={
          <Link to="/items" search={{ bank: item.bankId }}>
            {t('item.back')}
          </Link>
        }
        title={item.reference}
        actions={state}
      />
      {item.canAuthor ? (
        <ItemEditor key={itemId} item={item} />
      ) : (
        <ItemPreview body={bodyOf(item)} views={['preview', 'key']} />
      )}
    </Page>
  );
}
