import { removeExpiredAuthSessions } from '@kaopu/auth/auth-session/auth-session.ts';
import { removeOldCounts } from '@kaopu/auth/throttle/throttle.ts';
import type { Dependencies } from '../dependencies.ts';
import { removeOldPasswordResets } from './account.store.ts';
import { removeOldChallenges } from './second-factor.store.ts';

/** Counts of failures are of no use a day later. */
const countSeconds = 86_400;

/** Forgets what signing in leaves behind: auth sessions, challenges and links that are over, old counts. */
export async function removeExpired({ db, clock }: Pick<Dependencies, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await db.transaction(async (tx) => {
    await removeExpiredAuthSessions(tx, now);
    await removeOldChallenges(tx, now);
    await removeOldPasswordResets(tx, now);
    await removeOldCounts(tx, new Date(now.getTime() - countSeconds * 1000));
  });
}
