import type { Clock } from '@kaopu/api/dependencies.ts';

/** Reads the database's time, in milliseconds since 1970. */
export type ReadDatabaseTime = () => Promise<number>;
/** A clock that only ever goes forward, in milliseconds from any beginning. */
export type Monotonic = () => number;

const samples = 5;

/**
 * The clock of business acts: the database's time, so that all servers agree, carried on this machine's monotonic
 * clock, so that nobody who sets a clock moves a deadline. It never goes back. `measure` compares anew.
 */
export type DatabaseClock = Clock & { measure(): Promise<void> };

/** Measures the offset once and gives the clock. Rejects where the database does not answer. */
export async function createDatabaseClock(
  readTime: ReadDatabaseTime,
  monotonic: Monotonic = () => performance.now(),
): Promise<DatabaseClock> {
  let offset = await measureOffset(readTime, monotonic);
  let latest = 0;
  return {
    now: () => {
      latest = Math.max(latest, Math.floor(monotonic() + offset));
      return new Date(latest);
    },
    measure: async () => {
      offset = await measureOffset(readTime, monotonic);
    },
  };
}

/** The quickest of a few answers is the one whose delay can have falsified it least. */
async function measureOffset(readTime: ReadDatabaseTime, monotonic: Monotonic): Promise<number> {
  let best = { delay: Number.POSITIVE_INFINITY, offset: 0 };
  for (let sample = 0; sample < samples; sample += 1) {
    const asked = monotonic();
    const time = await readTime();
    const answered = monotonic();
    const delay = answered - asked;
    if (delay < best.delay) best = { delay, offset: time - (asked + answered) / 2 };
  }
  return best.offset;
}
