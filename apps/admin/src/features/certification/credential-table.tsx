import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './certification.module.css';
import type { CredentialsSearch } from './certification-search.ts';
import { CredentialStatusChip } from './credential-status-chip.tsx';
import { usePersonName } from './use-person-name.ts';

/** One line a credential, with its status now. */
export function CredentialTable({ search }: { search: CredentialsSearch }) {
  const t = useMessages(certificationStaffMessages);
  const pick = usePickText();
  const format = useFormat();
  const nameOf = usePersonName();
  const list = useSuspenseInfiniteQuery(
    trpc.certification.listCredentials.infiniteQueryOptions(
      { ...search, limit: 50 },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  return (
    <DataTable
      caption={t('list.caption')}
      captionHidden
      rows={list.data.pages.flatMap((page) => page.rows)}
      rowKey={({ credentialId }) => credentialId}
      columns={[
        {
          key: 'holder',
          header: t('list.holder'),
          rowHeader: true,
          cell: ({ credentialId, holderName, holderLatinName }) => (
            <Link to="/credentials/$credentialId" params={{ credentialId }} className={styles.name}>
              {nameOf(holderName, holderLatinName)}
            </Link>
          ),
        },
        {
          key: 'number',
          header: t('list.number'),
          cell: ({ number }) => <span className={styles.plain}>{number}</span>,
        },
        {
          key: 'level',
          header: t('list.level'),
          cell: ({ levelName, routeName }) => `${pick(levelName)} · ${toHeading(pick(routeName))}`,
        },
        {
          key: 'status',
          header: t('list.status'),
          cell: ({ status }) => <CredentialStatusChip status={status} />,
        },
        {
          key: 'until',
          header: t('list.until'),
          align: 'end',
          cell: ({ validUntil }) => format.dateShort(validUntil),
        },
      ]}
      empty={<NoCredential search={search} />}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}

/** Why there is nothing to see, and what to try. */
function NoCredential({ search: { search, status, personId } }: { search: CredentialsSearch }) {
  const t = useMessages(certificationStaffMessages);
  if (search !== undefined) {
    return <EmptyState title={t('list.notFound')}>{t('list.notFoundAdvice')}</EmptyState>;
  }
  if (status !== undefined) {
    const title = t('list.noneOf', { status: t(`status.${status}`) });
    return <EmptyState title={title}>{t('list.noneOfAdvice')}</EmptyState>;
  }
  if (personId !== undefined) {
    return <EmptyState title={t('list.noneOfPerson')}>{t('list.noneAdvice')}</EmptyState>;
  }
  return <EmptyState title={t('list.none')}>{t('list.noneAdvice')}</EmptyState>;
}
