import type { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../../trpc.ts';
import styles from './bank.module.css';
import type { ItemSearch } from './item-search.ts';

type Props = { bankId: string; search: ItemSearch; isEmptyBank: boolean; action: ReactNode };

/** Items by reference; the list stays in place while the next one is fetched. */
export function ItemTable({ bankId, search, isEmptyBank, action }: Props) {
  const t = useMessages(bankMessages);
  const pick = usePickText();
  const filter = { bankId, query: search.query ?? '', domainCode: search.domain, state: search.state };
  const list = useInfiniteQuery(
    trpc.bank.listItems.infiniteQueryOptions(filter, {
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      throwOnError: true,
    }),
  );
  const none = isEmptyBank ? (
    <EmptyState title={t('items.empty')} action={action}>
      {t('items.emptyAdvice')}
    </EmptyState>
  ) : (
    <EmptyState title={t('items.none')}>{t('items.noneAdvice')}</EmptyState>
  );
  return (
    <DataTable
      caption={t('items.caption')}
      captionHidden
      rows={list.data?.pages.flatMap((page) => page.rows) ?? []}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          key: 'reference',
          header: t('items.reference'),
          rowHeader: true,
          cell: ({ itemId, reference }) => (
            <Link to="/items/$itemId" params={{ itemId }} className={styles.reference}>
              {reference}
            </Link>
          ),
        },
        {
          key: 'summary',
          header: t('items.summary'),
          cell: ({ summary }) => <span className={styles.summary}>{pick(summary) || t('items.noText')}</span>,
        },
        {
          key: 'domain',
          header: t('items.domain'),
          cell: ({ domainCode, domainName }) =>
            domainName ? `${domainCode} ${pick(domainName)}` : domainCode,
        },
        { key: 'points', header: t('items.points'), align: 'end', cell: ({ points }) => points },
        { key: 'state', header: t('items.state'), cell: ({ state }) => <StateChip state={state} /> },
      ]}
      empty={list.isPending ? null : none}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}

export function StateChip({ state }: { state: ItemState }) {
  const t = useMessages(bankMessages);
  const tones = { draft: 'neutral', live: 'good', retired: 'attention' } as const;
  return <StatusChip tone={tones[state]}>{t(`state.${state}`)}</StatusChip>;
}
