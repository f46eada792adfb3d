import { pickLanguage } from '@kaopu/domain/language.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { Button, TextInput } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useViewer } from '../../shell/viewer.ts';
import { trpc } from '../../trpc.ts';
import { AddOrganisation } from './add-organisation.tsx';
import styles from './people.module.css';

const route = getRouteApi('/organisations');

/** The organisations that people belong to. */
export function OrganisationsPage() {
  const t = useMessages(peopleMessages);
  const { search } = route.useSearch();
  const mayAdd = useViewer().permissions.includes('identity.manageOrganisations');
  return (
    <Page>
      <PageHead
        eyebrow={<Link to="/people">{t('list.title')}</Link>}
        title={t('organisations.title')}
        lead={t('organisations.lead')}
        actions={mayAdd && <AddOrganisation />}
      />
      <OrganisationFilter key={search} search={search} />
      <OrganisationTable search={search} />
    </Page>
  );
}

function OrganisationFilter({ search }: { search: string | undefined }) {
  const t = useMessages(peopleMessages);
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('search');
    void navigate({ to: '/organisations', search: typed ? { search: String(typed) } : {} });
  };
  return (
    <search>
      <form className={styles.filter} onSubmit={submit}>
        <TextInput
          name="search"
          type="search"
          label={t('organisations.search')}
          defaultValue={search}
          maxLength={80}
        />
        <Button type="submit">{t('list.find')}</Button>
      </form>
    </search>
  );
}

function OrganisationTable({ search }: { search: string | undefined }) {
  const t = useMessages(peopleMessages);
  const language = useLanguage();
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.identity.listOrganisations.infiniteQueryOptions(
      { search },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <DataTable
      caption={t('organisations.caption')}
      captionHidden
      rows={list.data.pages.flatMap((page) => page.rows)}
      rowKey={({ organisationId }) => organisationId}
      columns={[
        {
          key: 'name',
          header: t('organisations.name'),
          rowHeader: true,
          cell: ({ name }) => pickLanguage(name, language),
        },
        { key: 'kind', header: t('organisations.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'people',
          header: t('organisations.people'),
          align: 'end',
          cell: ({ people }) => format.number(people),
        },
      ]}
      empty={<EmptyState title={t('organisations.none')}>{t('organisations.noneAdvice')}</EmptyState>}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}
