import { getUntypedClient } from '@trpc/client';
import { trpcClient } from '../trpc.ts';

/** Ends the auth session and starts the app afresh, so that nothing of the last person stays in memory. */
export async function signOut(): Promise<void> {
  // Stands in for `trpcClient.identity.signOut.mutate()` until the identity room has it.
  await getUntypedClient(trpcClient).mutation('identity.signOut');
  window.location.assign('/admin/');
}
