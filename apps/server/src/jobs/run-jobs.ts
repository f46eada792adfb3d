import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { Connection } from '@kaopu/db/client.ts';
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import type { Log } from '../logging/create-log.ts';
import type { Job } from './job.ts';

type Ask = { connection: Connection; jobs: readonly Job[]; dependencies: Dependencies; log: Log };

export type RunningJobs = {
  /** Runs a job as soon as it can, once for however many calls; its schedule goes on. */
  wake(name: string): void;
  stop(): Promise<void>;
};

/** Runs background jobs in this process until `stop`, which waits for those that are running. */
export async function runJobs(ask: Ask): Promise<RunningJobs> {
  const runner = await run({
    connectionString: toConnectionString(ask.connection),
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: toLogger(ask.log),
    taskList: toTasks(ask),
    parsedCronItems: toCronItems(ask.jobs),
  });
  return {
    wake: (name) => {
      const added = runner.addJob(name, {}, { jobKey: `wake ${name}` });
      added.catch((err: unknown) =>
        ask.log.warn({ err, name }, 'a job could not be woken; its schedule will'),
      );
    },
    stop: () => runner.stop(),
  };
}

function toTasks({ jobs, dependencies }: Ask): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [job.name, (payload: unknown) => job.run(dependencies, payload)]),
  );
}

function toCronItems(jobs: readonly Job[]) {
  const timed = jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron }] : []));
  return parseCronItems(timed);
}

/** graphile-worker speaks through `pg`, which takes the folder of a unix socket as the query parameter `host`. */
function toConnectionString(connection: Connection): string {
  if (typeof connection === 'string') return connection;
  const { host, port, user, password = '', database } = connection;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  if (!host.startsWith('/')) return `postgres://${login}@${host}:${port}/${database}`;
  return `postgres://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** Messages only: graphile-worker's details may hold a job's payload. */
function toLogger(log: Log): Logger {
  return new Logger(() => (level, message) => log[levels[level as keyof typeof levels] ?? 'debug'](message));
}
