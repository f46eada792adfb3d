import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from './zoned-time.ts';

test('nine in the morning in Shanghai is one in the night of UTC', () => {
  expect(toInstant('2026-11-22T09:00', 'Asia/Shanghai')).toBe('2026-11-22T01:00:00.000Z');
});

test('summer time is the zone’s own', () => {
  expect(toInstant('2026-07-01T09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z');
  expect(toInstant('2026-12-01T09:00', 'Europe/Berlin')).toBe('2026-12-01T08:00:00.000Z');
  expect(toInstant('2026-03-29T02:30', 'Europe/Berlin')).toMatch(/^2026-03-29T0[01]:30/);
});

test('what is no time is none', () => {
  expect([toInstant('', 'UTC'), toInstant('2026-13-01T00:00', 'UTC'), toInstant('soon', 'UTC')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('in a zone without clock changes every wall time comes back as it was written', () => {
  const wallTimes = fc
    .date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 16));
  const show = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(wallTimes, (wallTime) => {
      const instant = toInstant(wallTime, 'Asia/Shanghai') ?? '';
      expect(show.format(new Date(instant)).replace(' ', 'T')).toBe(wallTime);
    }),
  );
});
