import { queryOptions } from '@tanstack/react-query';
import { trpc, trpcClient } from '../../trpc.ts';

/**
 * One administration with the server's time and the monotonic instant of asking, so that the countdown follows the
 * server's clock. Asked again every half minute: a moved window shows without a reload.
 */
export const sittingQuery = (administrationId: string) =>
  queryOptions({
    queryKey: [...trpc.exams.getSitting.queryKey({ administrationId }), 'with clock'],
    queryFn: async () => {
      const readAt = performance.now();
      return { ...(await trpcClient.exams.getSitting.query({ administrationId })), readAt };
    },
    refetchInterval: 30_000,
  });
