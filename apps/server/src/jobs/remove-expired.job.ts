import { removeExpired } from '@kaopu/api/identity/remove-expired.ts';
import type { Job } from './job.ts';

/** Forgets auth sessions, challenges and links that are over. */
export const removeExpiredJob: Job = { name: 'remove-expired', cron: '23 * * * *', run: removeExpired };
