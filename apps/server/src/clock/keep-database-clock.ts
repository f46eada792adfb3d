import type { Clock } from '@kaopu/api/dependencies.ts';
import type { Database } from '@kaopu/db/client.ts';
import type { Opening } from '../lifecycle/opening.ts';
import { createDatabaseClock } from './database-clock.ts';

const everyMs = 60_000;

/** The clock of business acts, compared with the database's once a minute. */
export async function keepDatabaseClock({ closing, log }: Opening, sql: Database['sql']): Promise<Clock> {
  const clock = await createDatabaseClock(async () => {
    const [row] = await sql<
      { ms: number }[]
    >`select extract(epoch from clock_timestamp())::float8 * 1000 as ms`;
    return row?.ms ?? Number.NaN;
  });
  const measure = (): void => {
    clock
      .measure()
      .catch((err: unknown) => log.warn({ err }, 'the time could not be compared with the database'));
  };
  const timer = setInterval(measure, everyMs);
  closing.add('clock', async () => clearInterval(timer));
  return clock;
}
