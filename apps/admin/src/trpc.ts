import type { AdminRouter } from '@kaopu/api/admin-router.ts';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';

/** Answers are fresh for half a minute; only a request that got no answer at all is tried again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (tries, error) => tries < 2 && hasNoAnswer(error) },
  },
});

/** Calls procedures outside React. */
export const trpcClient = createTRPCClient<AdminRouter>({
  links: [httpBatchLink({ url: '/trpc/admin', maxURLLength: 4000 })],
});

/** In components: `useQuery(trpc.learning.getCourse.queryOptions({ courseId }))`. */
export const trpc = createTRPCOptionsProxy<AdminRouter>({ client: trpcClient, queryClient });

function hasNoAnswer(error: Error): boolean {
  return error instanceof TRPCClientError && error.data == null;
}
