import { type EventType, eventTypes } from '@kaopu/domain/audit/event.ts';
import { auditMessages } from '@kaopu/i18n/audit.ts';
import { auditEventMessages } from '@kaopu/i18n/audit-events.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../trpc.ts';
import styles from './audit.module.css';
import type { RecordSearch } from './record-search.ts';

/** The events that match, the newest first. Subject and actor lead to everything else about them. */
export function EventList({ search }: { search: RecordSearch }) {
  const t = useMessages(auditMessages);
  const format = useFormat();
  const list = useSuspenseInfiniteQuery(
    trpc.audit.listEvents.infiniteQueryOptions(toFilter(search), {
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  return (
    <DataTable
      caption={t('list.caption')}
      rows={list.data.pages.flatMap((page) => page.rows)}
      rowKey={({ eventId }) => eventId}
      columns={[
        {
          key: 'at',
          header: t('list.at'),
          cell: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time>,
        },
        {
          key: 'type',
          header: t('list.event'),
          cell: ({ type }) => <EventName type={type} />,
        },
        { key: 'actor', header: t('list.actor'), cell: (row) => <EventActor event={row} /> },
        {
          key: 'subject',
          header: t('list.subject'),
          cell: ({ subjectKind, subjectId }) => (
            <Link to="/record" search={{ subjectId }} className={styles.id}>
              {subjectKind} {subjectId.slice(-8)}
            </Link>
          ),
        },
        {
          key: 'facts',
          header: t('list.facts'),
          cell: ({ data }) => <code className={styles.data}>{toFacts(data)}</code>,
        },
        {
          key: 'block',
          header: t('list.block'),
          cell: ({ blockNumber }) =>
            blockNumber ?? <StatusChip tone="neutral">{t('list.unsealed')}</StatusChip>,
        },
      ]}
      empty={<EmptyState title={t('list.none')}>{t('list.noneAdvice')}</EmptyState>}
      {...(list.hasNextPage && {
        more: { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage },
      })}
    />
  );
}

/** In words; a type that nobody knows, as only a forged event can have, stands as it is. */
function EventName({ type }: { type: string }) {
  const t = useMessages(auditEventMessages);
  const known = findEventType(type);
  return known === undefined ? <code>{type}</code> : <span title={type}>{t(known)}</span>;
}

type ActorOfEvent = { actorKind: string; actorId: string | null; actorName: string | null };

function EventActor({ event }: { event: ActorOfEvent }) {
  const t = useMessages(auditMessages);
  if (event.actorKind === 'system') return t('list.system', { process: event.actorId ?? '' });
  if (event.actorId === null) return t('list.nobody');
  return (
    <Link to="/record" search={{ actorId: event.actorId }}>
      {event.actorName ?? event.actorId.slice(-8)}
    </Link>
  );
}

/** Ids are long and say little to the eye: their end is enough to tell them apart. */
const toFacts = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'string' && value.length === 36 ? value.slice(-8) : value}`,
    )
    .join(' · ');

const findEventType = (type: string | undefined): EventType | undefined =>
  eventTypes.find((known) => known === type);

const toFilter = ({ type, from, to, ...ids }: RecordSearch) => ({
  ...ids,
  type: findEventType(type),
  from: from && `${from}T00:00:00Z`,
  to: to && `${to}T23:59:59Z`,
});
