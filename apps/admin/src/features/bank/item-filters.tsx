import { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './bank.module.css';
import { ItemSearch } from './item-search.ts';

type Props = {
  banks: readonly { bankId: string; name: BilingualText }[];
  bankId: string;
  search: ItemSearch;
};

/** Bank, words, domain and state; each change is in the address at once. */
export function ItemFilters({ banks, bankId, search }: Props) {
  const t = useMessages(bankMessages);
  const pick = usePickText();
  const { data } = useSuspenseQuery(trpc.bank.listDomains.queryOptions({ bankId }));
  const narrow = useNarrow(search);
  const narrowSoon = useDebouncedCallback(narrow, 250);
  return (
    <search className={styles.filters}>
      {banks.length > 1 && (
        <NativeSelect
          label={t('items.bank')}
          value={bankId}
          onChange={(event) => narrow({ bank: event.currentTarget.value, domain: undefined })}
          data={banks.map(({ bankId: value, name }) => ({ value, label: pick(name) }))}
        />
      )}
      <TextInput
        className={styles.words}
        type="search"
        label={t('items.search')}
        placeholder={t('items.searchHint')}
        defaultValue={search.query}
        onChange={(event) => narrowSoon({ query: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('items.domain')}
        value={search.domain ?? ''}
        onChange={(event) => narrow({ domain: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('items.anyDomain') },
          ...data.rows.map(({ domainCode: value, name, items: number }) => ({
            value,
            label: t('items.domainOption', { code: name ? `${value} ${pick(name)}` : value, number }),
          })),
        ]}
      />
      <NativeSelect
        label={t('items.state')}
        value={search.state ?? ''}
        onChange={(event) => narrow({ state: ItemSearch.shape.state.parse(event.currentTarget.value) })}
        data={[
          { value: '', label: t('items.anyState') },
          ...ItemState.options.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
    </search>
  );
}

function useNarrow(search: ItemSearch) {
  const navigate = useNavigate();
  return (change: Partial<ItemSearch>) =>
    void navigate({ to: '/items', search: { ...search, ...change }, replace: true });
}
