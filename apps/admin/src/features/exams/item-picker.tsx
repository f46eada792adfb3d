import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../trpc.ts';
import styles from './exams.module.css';
import type { LiveItem } from './form-draft.ts';
import { ItemDomain } from './item-domain.tsx';

type Props = { chosen: ReadonlySet<string>; onAdd: (item: LiveItem) => void };

/** Live items of one bank, searched, each with a button that puts it into the form. */
export function ItemPicker({ chosen, onAdd }: Props) {
  const t = useMessages(examsStaffMessages);
  const tKit = useMessages(kitMessages);
  const pick = usePickText();
  const { data: banks } = useSuspenseQuery(trpc.bank.listBanks.queryOptions());
  const [bankId, setBankId] = useState(banks.rows[0]?.bankId ?? '');
  const [query, setQuery] = useState('');
  const list = useLiveItems(bankId, useDebouncedValue(query, 250)[0]);
  return (
    <Sheet title={t('pick.title')}>
      <div className={styles.pickers}>
        {banks.rows.length > 1 && (
          <NativeSelect
            label={t('pick.bank')}
            value={bankId}
            onChange={(event) => setBankId(event.currentTarget.value)}
            data={banks.rows.map(({ bankId: value, name }) => ({ value, label: pick(name) }))}
          />
        )}
        <TextInput
          className={styles.grow}
          type="search"
          label={t('pick.search')}
          placeholder={t('pick.hint')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      {list.rows.length === 0 && !list.isPending && (
        <EmptyState title={t('pick.none')}>{t('pick.noneAdvice')}</EmptyState>
      )}
      <ul className={styles.items}>
        {list.rows.map((item) => (
          <li key={item.itemId}>
            <Found item={item} isChosen={chosen.has(item.itemId)} onAdd={() => onAdd(item)} />
          </li>
        ))}
      </ul>
      {list.more && (
        <Button size="xs" onClick={list.more}>
          {tKit('more')}
        </Button>
      )}
    </Sheet>
  );
}

function useLiveItems(bankId: string, query: string) {
  const list = useInfiniteQuery(
    trpc.bank.listItems.infiniteQueryOptions(
      { bankId, query, state: 'live' },
      {
        getNextPageParam: (page) => page.nextCursor,
        placeholderData: keepPreviousData,
        enabled: bankId !== '',
        throwOnError: true,
      },
    ),
  );
  return {
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    isPending: list.isPending && bankId !== '',
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
  };
}

function Found({ item, isChosen, onAdd }: { item: LiveItem; isChosen: boolean; onAdd: () => void }) {
  const t = useMessages(examsStaffMessages);
  const pick = usePickText();
  const { reference } = item;
  return (
    <div className={styles.item}>
      <span className={styles.words}>
        <b>{reference}</b> {pick(item.summary)}
      </span>
      <span className={styles.meta}>
        <ItemDomain item={item} /> · {t('form.points', { points: item.points })}
      </span>
      <Button
        size="xs"
        disabled={isChosen}
        aria-label={t(isChosen ? 'pick.addedNamed' : 'pick.addNamed', { reference })}
        onClick={onAdd}
      >
        {t(isChosen ? 'pick.added' : 'pick.add')}
      </Button>
    </div>
  );
}
