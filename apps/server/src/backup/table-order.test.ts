import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderTables } from './table-order.ts';

test('what is named comes first', () => {
  const references = [
    { from: 'vote', to: 'decision' },
    { from: 'decision', to: 'person' },
    { from: 'person', to: 'person' },
  ];
  expect(orderTables(['vote', 'person', 'decision'], references)).toEqual(['person', 'decision', 'vote']);
});

test('a circle is told', () => {
  const circle = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'a' },
  ];
  expect(() => orderTables(['a', 'b', 'c'], circle)).toThrow('in a circle: a, b');
});

test('every table is there once, and never before one that it names', () => {
  const size = 8;
  const pair = fc.tuple(fc.nat(size - 1), fc.nat(size - 1));
  fc.assert(
    fc.property(
      fc.array(pair),
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      (pairs, names) => {
        const references = pairs.map(([a, b]) => ({ from: `t${Math.max(a, b)}`, to: `t${Math.min(a, b)}` }));
        const ordered = orderTables(
          names.map((n) => `t${n}`),
          references,
        );
        expect(new Set(ordered).size).toBe(size);
        for (const { from, to } of references) {
          if (from !== to) expect(ordered.indexOf(to)).toBeLessThan(ordered.indexOf(from));
        }
      },
    ),
  );
});
