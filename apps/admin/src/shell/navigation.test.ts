import { permissions } from '@kaopu/domain/identity/permission.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groups, openGroups } from './navigation.ts';

const everywhere = (_path: string) => true;
const placesOf = (held: readonly string[], hasRoute = everywhere) =>
  openGroups(held, hasRoute).flatMap((group) => group.destinations.map(({ to }) => to));

test('an instructor sees courses and items, and no empty group', () => {
  const held = ['learning.createCourse', 'bank.readItems'];
  expect(placesOf(held)).toEqual(['/courses', '/items']);
  expect(openGroups(held, everywhere).map(({ label }) => label)).toEqual(['group.teaching', 'group.exams']);
});

test('whoever holds nothing sees nothing', () => {
  expect(openGroups([], everywhere)).toEqual([]);
});

test('a place that this build cannot show is left out', () => {
  expect(placesOf([...permissions], (path) => path === '/record')).toEqual(['/record']);
});

test('one more permission never takes a place away', () => {
  const words = fc.subarray([...permissions]);
  fc.assert(
    fc.property(words, fc.constantFrom(...permissions), (held, more) => {
      expect(placesOf([...held, more])).toEqual(expect.arrayContaining(placesOf(held)));
    }),
  );
});

test('every place can be reached by somebody, once', () => {
  const all = groups.flatMap((group) => group.destinations.map(({ to }) => to));
  expect(placesOf([...permissions])).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
});
