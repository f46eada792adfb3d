import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from './content-file.test-kit.ts';
import { RelativeDay, resolveDay } from './relative-day.ts';

const day = (count: number, time?: string) => ({ day: count, date: '2026-11-22', ...(time && { time }) });

describe('a relative day', () => {
  test('falls so many days from today, at its time in the time zone', () => {
    expect(resolveDay(day(-72, '17:41:00'), '2026-11-22', 'Asia/Shanghai')).toEqual({
      date: '2026-09-11',
      instant: new Date('2026-09-11T09:41:00Z'),
    });
    expect(resolveDay(day(39), '2026-11-22', 'Asia/Shanghai')).toEqual({
      date: '2026-12-31',
      instant: new Date('2026-12-30T16:00:00Z'),
    });
    expect(resolveDay(day(1), '2028-02-28', 'UTC').date).toBe('2028-02-29');
  });

  test('keeps its time of day where clocks change', () => {
    expect(resolveDay(day(0, '01:59:59'), '2026-03-29', 'Europe/Berlin').instant.toISOString()).toBe(
      '2026-03-29T00:59:59.000Z',
    );
    expect(resolveDay(day(0, '03:00:00'), '2026-03-29', 'Europe/Berlin').instant.toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    expect(resolveDay(day(0, '23:00:00'), '2026-10-25', 'Europe/Berlin').instant.toISOString()).toBe(
      '2026-10-25T22:00:00.000Z',
    );
  });

  test('always keeps the order of days and the distance from today', () => {
    const count = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom('Asia/Shanghai', 'UTC', 'America/New_York'),
        (first, second, zone) => {
          const [one, other] = [first, second].map((each) => resolveDay(day(each), '2026-11-22', zone));
          expect(Math.sign((one?.instant.getTime() ?? 0) - (other?.instant.getTime() ?? 0))).toBe(
            Math.sign(first - second),
          );
          expect(Date.parse(one?.date ?? '') - Date.parse('2026-11-22')).toBe(first * 86_400_000);
        },
      ),
    );
  });
});

test('every date in the content is the one that its day gave on the day of writing', () => {
  const written = ['demo-world.yaml', 'scheme.yaml'].flatMap((file) =>
    findDays(parse(readContent(file)), file),
  );
  expect(written).toHaveLength(336);
  const wrong = written.filter(
    ({ value }) => resolveDay(value, '2026-11-22', 'Asia/Shanghai').date !== value.date,
  );
  expect(wrong).toEqual([]);
});

/** Everything in the data that says `{day, date}`, whatever it stands in. */
function findDays(data: unknown, path: string): { path: string; value: RelativeDay }[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('day' in data && 'date' in data) {
    const { day: count, date } = data;
    return [{ path, value: RelativeDay.parse({ day: count, date }) }];
  }
  return Object.entries(data).flatMap(([key, part]) => findDays(part, `${path}.${key}`));
}
