import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32, seedFromText, shuffled } from './mulberry32.ts';

describe('mulberry32', () => {
  test('gives the published numbers for seed 1', () => {
    const draw = mulberry32(1);
    // golden-vectors.yaml, bootstrap.generator
    for (const value of [0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741]) {
      expect(draw()).toBe(value);
    }
    const again = mulberry32(1);
    // demo-world.yaml, generators.prng.vector
    expect([again(), again(), again()].map((value) => value * 4294967296)).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  test('is always in its range and always the same for its seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [mulberry32(seed), mulberry32(seed)];
        for (let count = 0; count < 20; count += 1) {
          const value = one();
          expect(value).toBe(other());
          expect(value >= 0 && value < 1).toBe(true);
        }
      }),
    );
  });
});

describe('a seed from a text', () => {
  test('differs for texts that differ only at their end', () => {
    const seeds = Array.from({ length: 1000 }, (_, index) => seedFromText(`attempt-7/${index}`));
    expect(new Set(seeds).size).toBe(1000);
    expect(new Set(seeds.map((seed) => seed >>> 26)).size).toBe(64);
  });
});

describe('shuffling', () => {
  test('is always a permutation, decided by the seed alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, text) => {
        const before = [...list];
        const order = shuffled(list, mulberry32(seedFromText(text)));
        expect(list).toEqual(before);
        expect([...order].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
        expect(shuffled(list, mulberry32(seedFromText(text)))).toEqual(order);
      }),
    );
  });

  test('gives every order of four about equally often', () => {
    const counts = new Map<string, number>();
    for (let attempt = 0; attempt < 24_000; attempt += 1) {
      const order = shuffled(['a', 'b', 'c', 'd'], mulberry32(seedFromText(`attempt ${attempt}`))).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 1,000 expected each; five standard deviations are about 155.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(155);
  });
});
