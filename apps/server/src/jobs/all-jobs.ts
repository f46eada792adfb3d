import type { Job } from './job.ts';
import { makePartitions } from './make-partitions.job.ts';

/** Every job, one line each. */
export const allJobs: readonly Job[] = [makePartitions];
