import { closeExpired } from './close-expired-attempts.job.ts';
import type { Job } from './job.ts';
import { makePartitions } from './make-partitions.job.ts';
import { removeExpiredJob } from './remove-expired.job.ts';
import { sealRecordJob } from './seal-record.job.ts';

/** Every job, one line each. */
export const allJobs: readonly Job[] = [makePartitions, sealRecordJob, closeExpired, removeExpiredJob];
