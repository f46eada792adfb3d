import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, calendarDayAt, monthsBefore, startOfDay } from './calendar-date.ts';

const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const timeZone = fc.constantFrom('Asia/Shanghai', 'UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata');

test('a day of the body is a day in its own time zone', () => {
  expect(calendarDayAt(new Date('2026-09-11T16:30:00Z'), 'Asia/Shanghai')).toBe('2026-09-12');
  expect(calendarDayAt(new Date('2026-09-11T15:59:59Z'), 'Asia/Shanghai')).toBe('2026-09-11');
  expect(startOfDay('2026-09-12', 'Asia/Shanghai').toISOString()).toBe('2026-09-11T16:00:00.000Z');
});

test('months end on their own last day', () => {
  expect(addMonths('2026-09-11', 24)).toBe('2028-09-11');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(monthsBefore(new Date('2026-11-22T02:00:00Z'), 24).toISOString()).toBe('2024-11-22T02:00:00.000Z');
});

test('the day that begins at an instant is always the day that it is then', () => {
  fc.assert(
    fc.property(day, timeZone, (someDay, zone) => {
      const start = startOfDay(someDay, zone);
      expect(calendarDayAt(start, zone)).toBe(someDay);
      expect(calendarDayAt(new Date(start.getTime() - 1000), zone)).toBe(addDays(someDay, -1));
    }),
  );
});
