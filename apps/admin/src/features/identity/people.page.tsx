import { useFormat } from '@kaopu/i18n/format.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { trpc } from '../../trpc.ts';
import styles from './people.module.css';
import { PeopleFilter } from './people-filter.tsx';
import type { PeopleSearch } from './people-search.ts';

const route = getRouteApi('/people');

/** Everybody with an account, and the duties that they hold. */
export function PeoplePage() {
  const t = useMessages(peopleMessages);
  const search = route.useSearch();
  return (
    <Page width="full">
      <PageHead
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <Button renderRoot={(props) => <Link to="/organisations" {...props} />}>
            {t('list.organisations')}
          </Button>
        }
      />
      <PeopleFilter key={JSON.stringify(search)} search={search} />
      <PeopleTable search={search} />
    </Page>
  );
}

function PeopleTable({ search }: { search: PeopleSearch }) {
  const t = useMessages(peopleMessages);
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.identity.listPeople.infiniteQueryOptions(search, { getNextPageParam: (page) => page.nextCursor }),
  );
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      rows={list.data.pages.flatMap((page) => page.rows)}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: ({ personId, name, latinName }) => (
            <Link to="/people/$personId" params={{ personId }}>
              {name}
              {latinName && <span className={styles.hint}> {latinName}</span>}
            </Link>
          ),
        },
        { key: 'duties', header: t('list.duties'), cell: (person) => <HeldDuties person={person} /> },
        { key: 'email', header: t('list.email'), cell: ({ email }) => email },
        { key: 'since', header: t('list.since'), cell: ({ createdAt }) => format.dateShort(createdAt) },
      ]}
      empty={<EmptyState title={t('list.none')}>{t('list.noneAdvice')}</EmptyState>}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}

type Person = inferOutput<typeof trpc.identity.listPeople>['rows'][number];

function HeldDuties({ person }: { person: Person }) {
  const t = useMessages(identityMessages);
  const tPeople = useMessages(peopleMessages);
  const names = [...new Set(person.duties.map(({ duty }) => duty))];
  return (
    <span className={styles.duties}>
      {person.isDisabled && <StatusChip tone="attention">{tPeople('list.disabled')}</StatusChip>}
      {names.map((duty) => (
        <StatusChip key={duty} tone={duty === 'trainee' ? 'neutral' : 'info'} icon={null}>
          {t(`duty.${duty}`)}
        </StatusChip>
      ))}
    </span>
  );
}
