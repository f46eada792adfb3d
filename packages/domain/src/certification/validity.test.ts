import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDayAt } from './calendar-date.ts';
import { IdentityDocument, maskIdentityNumber } from './masked-identity.ts';
import { validityFrom } from './validity.ts';

test('two years end on the day before the second anniversary', () => {
  const validity = validityFrom(new Date('2026-09-11T09:41:00Z'), 24, 'Asia/Shanghai');
  expect(validity).toMatchObject({ firstDay: '2026-09-11', lastDay: '2028-09-10' });
  expect(validity.validUntil.toISOString()).toBe('2028-09-10T15:59:59.000Z');
});

test('the last instant always lies on the last day, and the next second does not', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 120 }), (decidedAt, months) => {
      const { validUntil, lastDay } = validityFrom(decidedAt, months, 'Asia/Shanghai');
      expect(calendarDayAt(validUntil, 'Asia/Shanghai')).toBe(lastDay);
      expect(calendarDayAt(new Date(validUntil.getTime() + 1000), 'Asia/Shanghai')).not.toBe(lastDay);
    }),
  );
});

test('an identity number is masked before it leaves the browser', () => {
  expect(maskIdentityNumber('130102 1990 0101 0000')).toBe('1301**********0000');
  expect(maskIdentityNumber('E12345678')).toBe('*******78');
  expect(maskIdentityNumber('A1')).toBe('****');
});

test('a masked number always passes, a whole one never does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (number) => {
      const masked = maskIdentityNumber(number);
      expect(IdentityDocument.safeParse({ type: 'passport', masked }).success).toBe(true);
      expect(IdentityDocument.safeParse({ type: 'passport', masked: number }).success).toBe(false);
      expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(Math.max(0, number.length - 4));
    }),
  );
});
