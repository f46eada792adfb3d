import { ensurePartitions } from '@kaopu/db/partitions.ts';
import type { Job } from './job.ts';

/** Keeps the partitions of this and the next two months ready, so that no write waits for one. */
export const makePartitions: Job = {
  name: 'make-partitions',
  cron: '17 3 * * *',
  run: ({ db, clock }) => ensurePartitions(db, clock.now(), 2),
};
