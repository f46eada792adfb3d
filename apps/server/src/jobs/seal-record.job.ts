import { sealRecord } from '@kaopu/api/audit/audit.offers.ts';
import type { Job } from './job.ts';

/** Seals the events of the last minute in a signed block. */
export const sealRecordJob: Job = {
  name: 'seal-record',
  cron: '* * * * *',
  run: async (dependencies) => void (await sealRecord(dependencies)),
};
