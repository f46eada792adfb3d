import { queryOptions, useQuery } from '@tanstack/react-query';
import { getUntypedClient } from '@trpc/client';
import { trpcClient } from '../trpc.ts';

/** Who looks at the screen and what they may see. `person` is null for a visitor. */
export type Viewer = {
  person: { personId: string; displayName: string } | null;
  permissions: readonly string[];
  /** The viewer's own time zone, IANA, where they set one. */
  timeZone: string | null;
  /** This is a demo, and every page says so. */
  demo: boolean;
};

/** `isKnown` is false until the server has said who it is. */
export type KnownViewer = Viewer & { isKnown: boolean };

const visitor: Viewer = { person: null, permissions: [], timeZone: null, demo: false };

// Stands in for `trpc.identity.getViewer.queryOptions()` until the identity room has it.
export const viewerQuery = queryOptions({
  queryKey: ['identity', 'getViewer'],
  queryFn: () => getUntypedClient(trpcClient).query('identity.getViewer') as Promise<Viewer>,
  staleTime: 60_000,
});

/** The viewer; a visitor until the server has answered, and when it cannot be reached. */
export function useViewer(): KnownViewer {
  const { data, isSuccess } = useQuery(viewerQuery);
  return { ...(data ?? visitor), isKnown: isSuccess };
}
