import { closeExpiredAttempts } from '@kaopu/api/delivery/close-expired-attempts.ts';
import type { Job } from './job.ts';

/**
 * Ends attempts whose candidates are gone: every minute, in sets, beside other servers that do the same. Throws
 * after all others are closed when one could not be scored, so that it shows in the log and is tried again.
 */
export const closeExpired: Job = {
  name: 'close-expired-attempts',
  cron: '* * * * *',
  async run(dependencies) {
    const { failed } = await closeExpiredAttempts(dependencies);
    if (failed.length === 0) return;
    const attemptIds = failed.map(({ attemptId }) => attemptId).join(', ');
    const causes = failed.map(({ error }) => error);
    throw new AggregateError(causes, `attempts that could not be closed: ${attemptIds}`);
  },
};
