import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  announcedSeconds,
  announcementBetween,
  countsUntil,
  deadlineOf,
  isTimeOver,
  secondsLeft,
  timePhaseOf,
} from './attempt-clock.ts';

const at = (instant: string) => new Date(instant);

test('an hour from the start, unless the window closes before', () => {
  const facts = { timeLimitSeconds: 3600, closesAt: at('2026-11-22T03:00:00Z') };
  expect(deadlineOf({ ...facts, startedAt: at('2026-11-22T01:10:00Z') })).toEqual(at('2026-11-22T02:10:00Z'));
  expect(deadlineOf({ ...facts, startedAt: at('2026-11-22T02:30:00Z') })).toEqual(at('2026-11-22T03:00:00Z'));
});

test('the last millisecond of the grace still counts, the next one does not', () => {
  const clock = { deadlineAt: at('2026-11-22T02:00:00Z'), graceSeconds: 30 };
  expect(countsUntil(clock)).toEqual(at('2026-11-22T02:00:30Z'));
  expect(isTimeOver(clock, at('2026-11-22T02:00:30.000Z'))).toBe(false);
  expect(isTimeOver(clock, at('2026-11-22T02:00:30.001Z'))).toBe(true);
});

test('remaining seconds are rounded up and stop at 0', () => {
  const deadlineAt = at('2026-11-22T02:00:00Z');
  expect(secondsLeft(deadlineAt, at('2026-11-22T01:59:58.999Z'))).toBe(2);
  expect(secondsLeft(deadlineAt, at('2026-11-22T01:59:59.999Z'))).toBe(1);
  expect(secondsLeft(deadlineAt, deadlineAt)).toBe(0);
  expect(secondsLeft(deadlineAt, at('2026-11-22T05:00:00Z'))).toBe(0);
});

test('the clock is neutral, then yellow for five minutes, then red for one', () => {
  expect([3600, 301, 300, 61, 60, 0].map(timePhaseOf)).toEqual([
    'calm',
    'calm',
    'soon',
    'soon',
    'last',
    'last',
  ]);
});

test('a page that slept says only how much is left now', () => {
  expect(announcementBetween(1801, 1800)).toBe(1800);
  expect(announcementBetween(1800, 1799)).toBe(null);
  expect(announcementBetween(2000, 40)).toBe(60);
  expect(announcementBetween(31, 29)).toBe(30);
});

describe('on every clock', () => {
  test('the deadline never lies past the limit or the window', () => {
    const start = at('2026-11-22T01:00:00Z').getTime();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }), (limit, open) => {
        const closesAt = new Date(start + open * 1000);
        const deadline = deadlineOf({ startedAt: new Date(start), timeLimitSeconds: limit, closesAt });
        expect(deadline.getTime()).toBe(start + Math.min(limit, open) * 1000);
      }),
    );
  });

  test('ticking down second by second says every threshold below the start once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (start) => {
        const said: number[] = [];
        for (let left = start; left > 0; left -= 1) {
          const due = announcementBetween(left, left - 1);
          if (due !== null) said.push(due);
        }
        expect(said).toEqual(announcedSeconds.filter((seconds) => seconds < start));
      }),
    );
  });
});
