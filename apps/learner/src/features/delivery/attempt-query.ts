import { queryOptions } from '@tanstack/react-query';
import { trpc, trpcClient } from '../../trpc.ts';
import { readServerClock } from './server-clock.ts';

/** The attempt as the server gives it, with the reading of the server's clock that came along. */
export const attemptQuery = (attemptId: string) =>
  queryOptions({
    queryKey: [...trpc.delivery.getAttempt.queryKey({ attemptId }), 'with clock'],
    queryFn: () => fetchAttempt(attemptId),
    // Read once for a page: from then on the page's own queue knows more than an older answer of the server.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export async function fetchAttempt(attemptId: string) {
  const sentAt = performance.now();
  const attempt = await trpcClient.delivery.getAttempt.query({ attemptId });
  // JSON cannot say `undefined`, but the types of the API can: an answer without a value is null.
  const responses = attempt.responses.map((response) => ({ ...response, value: response.value ?? null }));
  return { ...attempt, responses, clock: readServerClock(attempt.now, sentAt) };
}

export type AttemptView = Awaited<ReturnType<typeof fetchAttempt>>;
export type CandidateItem = AttemptView['items'][number];
