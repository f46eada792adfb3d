import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHeading } from './to-heading.ts';

test('a name that is written for the inside of a sentence becomes a heading', () => {
  expect(toHeading('live practical examination')).toBe('Live practical examination');
  expect(toHeading('track-record assessment')).toBe('Track-record assessment');
  expect(toHeading('直播实操考试')).toBe('直播实操考试');
  expect(toHeading('')).toBe('');
});

test('whatever the name, only its first character changes, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const heading = toHeading(name);
      const [first = ''] = name;
      expect(heading.endsWith(name.slice(first.length))).toBe(true);
      expect(toHeading(heading)).toBe(heading);
    }),
  );
});
