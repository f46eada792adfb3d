import { useQueryClient } from '@tanstack/react-query';
import { useAccount } from './account-api.tsx';

/** Fetches everything about one's own account anew, after something in it has changed. */
export function useRefresh(): () => Promise<void> {
  const { api } = useAccount();
  const queryClient = useQueryClient();
  return async () => {
    const keys = [api.getMyAccount.queryKey(), api.getViewer.queryKey(), api.listMyAuthSessions.queryKey()];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
}
