import { trpcClient } from '../trpc.ts';

/** Ends the auth session and starts the app afresh, so that nothing of the last person stays in memory. */
export async function signOut(): Promise<void> {
  await trpcClient.identity.signOut.mutate();
  window.location.assign('/admin/');
}
