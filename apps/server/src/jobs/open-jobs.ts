import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { Mailer } from '@kaopu/api/notify/send-waiting-mail.ts';
import type { Connection } from '@kaopu/db/client.ts';
import type { Opening } from '../lifecycle/opening.ts';
import { allJobs } from './all-jobs.ts';
import { type RunningJobs, runJobs } from './run-jobs.ts';
import { makeSendMail } from './send-mail.job.ts';

type Ask = { connection: Connection; dependencies: Dependencies; mailer: Mailer | null };

/** Runs all background jobs in this process. */
export async function openJobs({ closing, log }: Opening, ask: Ask): Promise<RunningJobs> {
  const { connection, dependencies, mailer } = ask;
  const jobs = await runJobs({
    connection,
    jobs: [...allJobs, makeSendMail(mailer, log)],
    dependencies,
    log,
  });
  closing.add('jobs', () => jobs.stop());
  return jobs;
}
