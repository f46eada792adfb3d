import { createHash } from 'node:crypto';
import { seededChance } from '@kaopu/testing/chance.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomBelow } from './random-below.ts';

test('it lies below the limit, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.string(), (below, seed) => {
      const drawn = randomBelow(seededChance(seed), below);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < below).toBe(true);
    }),
  );
});

test('bytes above the last whole multiple are drawn again, so that no number is likelier', () => {
  const draws = [new Uint8Array([255, 255, 255, 255]), new Uint8Array([0, 0, 0, 7])];
  const chance = { bytes: () => draws.shift() ?? new Uint8Array(createHash('sha256').digest()) };
  expect(randomBelow(chance, 10)).toBe(7);
});
