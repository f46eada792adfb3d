import { decideExpireAttempt } from '@kaopu/domain/delivery/submit-attempt.ts';
import type { Dependencies } from '../dependencies.ts';
import * as attemptStore from './attempt.store.ts';
import { closeAttempt } from './close-attempt.ts';

/** How long after the grace the server waits, so that answers stamped in time have left their transactions. */
const marginSeconds = 5;

export type CloseExpiredAttemptsReport = { closed: number; failed: { attemptId: string; error: unknown }[] };

/**
 * Ends every attempt whose deadline and grace are over, in sets; attempts that somebody is just closing are
 * left to them, so any number of servers may do this at once. One that cannot be scored does not hold up the
 * others: it is reported and stays in progress.
 */
export async function closeExpiredAttempts(
  dependencies: Pick<Dependencies, 'db' | 'clock' | 'chance'>,
  facts: { administrationId?: string; setSize?: number } = {},
): Promise<CloseExpiredAttemptsReport> {
  const report: CloseExpiredAttemptsReport = { closed: 0, failed: [] };
  const limit = facts.setSize ?? 50;
  for (;;) {
    const set = await closeSet(dependencies, { ...facts, limit });
    report.closed += set.closed;
    report.failed = set.failed;
    if (set.closed + set.failed.length < limit || set.closed === 0) return report;
  }
}

async function closeSet(
  { db, clock, chance }: Pick<Dependencies, 'db' | 'clock' | 'chance'>,
  facts: { administrationId?: string; limit: number },
): Promise<CloseExpiredAttemptsReport> {
  const acting = { actor: { kind: 'system' as const, process: 'expiry' }, clock, chance };
  const now = new Date(clock.now().getTime() - marginSeconds * 1000);
  const report: CloseExpiredAttemptsReport = { closed: 0, failed: [] };
  await db.transaction(async (tx) => {
    for (const attempt of await attemptStore.lockExpiredAttempts(tx, { ...facts, now })) {
      const decision = decideExpireAttempt(attempt, now);
      if (decision.kind !== 'close') continue;
      const { closedBy, submittedAt } = decision;
      try {
        await tx.transaction((part) => closeAttempt(part, acting, attempt, { closedBy, submittedAt }));
        report.closed += 1;
      } catch (error) {
        report.failed.push({ attemptId: attempt.attemptId, error });
      }
    }
  });
  return report;
}
