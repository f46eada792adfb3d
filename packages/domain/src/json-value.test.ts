import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from './json-value.ts';

test('the order of keys makes no other answer, the order of a list does', () => {
  expect(isSameValue({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toBe(true);
  expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  expect(isSameValue([], {})).toBe(false);
  expect(isSameValue(null, undefined)).toBe(false);
});

test('a value is the same as its copy, and sameness goes both ways', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const copy = JSON.parse(JSON.stringify(a)) as unknown;
      expect(isSameValue(JSON.parse(JSON.stringify(copy)), copy)).toBe(true);
      expect(isSameValue(a, b)).toBe(isSameValue(b, a));
    }),
  );
});
