import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readServerClock, serverNow } from './server-clock.ts';

test('the server’s time goes on by the monotonic clock', () => {
  const clock = readServerClock('2026-11-22T02:00:00.000Z', 5_000);
  expect(serverNow(clock, 65_500).toISOString()).toBe('2026-11-22T02:01:00.500Z');
});

test('however long the way was, the page never shows more time than there is', () => {
  const start = Date.parse('2026-11-22T02:00:00.000Z');
  fc.assert(
    fc.property(fc.nat(30_000), fc.nat(30_000), fc.nat(100_000), (there, back, later) => {
      const sentAt = 1_000;
      const clock = readServerClock(new Date(start + there).toISOString(), sentAt);
      const trueNow = start + there + back + later;
      expect(serverNow(clock, sentAt + there + back + later).getTime()).toBeGreaterThanOrEqual(trueNow);
    }),
  );
});
