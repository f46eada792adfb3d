import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabaseClock } from './database-clock.ts';

/** A database at `time` and a machine whose monotonic clock begins anywhere; answers take `delays` in turn. */
function world(start: { time: number; monotonic: number; delays: number[] }) {
  const state = { time: start.time, monotonic: start.monotonic, asked: 0 };
  const pass = (ms: number): void => {
    state.time += ms;
    state.monotonic += ms;
  };
  const readTime = async (): Promise<number> => {
    const delay = start.delays[state.asked % start.delays.length] ?? 0;
    state.asked += 1;
    pass(delay / 2);
    const { time } = state;
    pass(delay / 2);
    return time;
  };
  return { state, pass, readTime, monotonic: () => state.monotonic };
}

test('the database’s time is told, whatever the machine’s own clock says', async () => {
  const { pass, readTime, monotonic } = world({ time: 1_000_000, monotonic: 77, delays: [40, 2, 90, 8, 30] });
  const clock = await createDatabaseClock(readTime, monotonic);
  pass(5_000);
  expect(Math.abs(clock.now().getTime() - 1_005_170)).toBeLessThanOrEqual(1);
});

test('two servers agree to the millisecond, however far apart their own clocks are', async () => {
  const offset = fc.integer({ min: -100_000, max: 100_000 });
  await fc.assert(
    fc.asyncProperty(offset, fc.array(fc.nat(200), { minLength: 1 }), async (monotonic, delays) => {
      const one = world({ time: 1_000_000, monotonic, delays });
      const clock = await createDatabaseClock(one.readTime, one.monotonic);
      expect(Math.abs(clock.now().getTime() - one.state.time)).toBeLessThanOrEqual(1);
    }),
  );
});

test('it never goes back, also when the database’s clock was set back', async () => {
  const { state, readTime, monotonic } = world({ time: 1_000_000, monotonic: 0, delays: [0] });
  const clock = await createDatabaseClock(readTime, monotonic);
  const before = clock.now();
  state.time -= 60_000;
  await clock.measure();
  expect(clock.now()).toEqual(before);
});
