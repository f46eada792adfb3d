import { examsMessages } from '@kaopu/i18n/exams.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';
import { NoSittings, SittingList } from './sitting-list.tsx';

/** What a candidate can sit now and later, and what they have sat. */
export function CandidateSittings() {
  const t = useMessages(examsMessages);
  const { data: own } = useSuspenseQuery(trpc.delivery.listAttempts.queryOptions());
  const ahead = useSittings('ahead');
  const past = useSittings('past');
  return (
    <>
      {ahead.sittings.length === 0 ? (
        <NoSittings />
      ) : (
        <SittingList title={t('list.ahead')} attempts={own.rows} {...ahead} />
      )}
      {past.sittings.length > 0 && <SittingList title={t('list.past')} attempts={own.rows} {...past} />}
    </>
  );
}

function useSittings(part: 'ahead' | 'past') {
  const list = useSuspenseInfiniteQuery(
    trpc.exams.listSittings.infiniteQueryOptions({ part }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const more = { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage };
  return {
    sittings: list.data.pages.flatMap((page) => page.rows),
    ...(list.hasNextPage && { more }),
  };
}
