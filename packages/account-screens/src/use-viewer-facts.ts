import { useSuspenseQuery } from '@tanstack/react-query';
import { useAccount, type Viewer } from './account-api.tsx';

/** Who is signed in and what this installation can do. */
export function useViewerFacts(): Viewer {
  const { api } = useAccount();
  return useSuspenseQuery(api.getViewer.queryOptions(undefined, { staleTime: 60_000 })).data;
}
