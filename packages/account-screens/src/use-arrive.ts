import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useAccount } from './account-api.tsx';
import { readNextPath } from './next-path.ts';
import { secondFactorNeed } from './second-factor-need.ts';

/** `next` of the address, as it came. */
export const useNext = (): string | undefined =>
  useRouterState({
    select: ({ location }) => {
      const { next } = location.search as { next?: unknown };
      return typeof next === 'string' ? next : undefined;
    },
  });

/**
 * Goes on after something about the auth session has changed: forgets what was fetched as somebody else, asks anew
 * who is signed in, and leads to the second factor where that comes first, else to where the person wanted to go.
 */
export function useArrive(): () => Promise<void> {
  const { api, side } = useAccount();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const next = useNext();
  return async () => {
    await queryClient.resetQueries();
    const { person } = await queryClient.fetchQuery(api.getViewer.queryOptions(undefined, { staleTime: 0 }));
    if (person && secondFactorNeed(person, side) === 'must') {
      await navigate({ to: '/second-factor', search: { next } as never });
    } else await navigate(readNextPath(next) as never);
  };
}
