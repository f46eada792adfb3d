import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountLimit,
  blockedSeconds,
  countFailure,
  type FailureCount,
  networkLimit,
  networkOf,
} from './sign-in-throttle.ts';

const start = new Date('2026-11-22T02:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function failTimes(times: number, limit = accountLimit): FailureCount | null {
  let count: FailureCount | null = null;
  for (let n = 0; n < times; n++) count = countFailure(count, limit, start);
  return count;
}

test('the tenth failure closes an account for a quarter of an hour, the ninth does not', () => {
  expect(blockedSeconds(failTimes(9), start)).toBeNull();
  expect(blockedSeconds(failTimes(10), start)).toBe(900);
  expect(blockedSeconds(failTimes(10), after(899.5))).toBe(1);
  expect(blockedSeconds(failTimes(10), after(900))).toBeNull();
});

test('after a pause the count begins anew', () => {
  expect(countFailure(failTimes(9), accountLimit, after(901)).failures).toBe(1);
  expect(countFailure(failTimes(300, networkLimit), networkLimit, after(61)).failures).toBe(1);
});

test('a hall in which nearly everybody mistypes once is not refused', () => {
  expect(blockedSeconds(failTimes(299, networkLimit), start)).toBeNull();
});

test('within one window nobody gets more tries than the limit, at whatever instants they come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 200 }), (pauses) => {
      let count: FailureCount | null = null;
      let now = start;
      const tried: number[] = [];
      for (const pause of pauses) {
        now = new Date(now.getTime() + pause * 1000);
        if (blockedSeconds(count, now) !== null) continue;
        count = countFailure(count, accountLimit, now);
        tried.push(now.getTime());
      }
      // A sliding window may straddle two counting windows, so at most twice the limit fits into it.
      for (const from of tried) {
        const within = tried.filter((at) => at >= from && at < from + accountLimit.windowSeconds * 1000);
        expect(within.length).toBeLessThanOrEqual(2 * accountLimit.failures);
      }
    }),
  );
});

test('one household or hall is one network', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:0:12::1')).toBe('2001:db8:0:12::/64');
  expect(networkOf('2001:0db8:0000:0012:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:0:12::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});
