import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFractions,
  compareFractions,
  type Fraction,
  formatFraction,
  fractionFromDecimal,
  multiplyFractions,
  ONE,
  toFraction,
  toNumber,
} from '../score/fraction.ts';
import { isPossibleCut, reachesCut, toScaledMark } from './reporting-scale.ts';

// golden-vectors.yaml, scaling.at_the_cut
test('a raw mark exactly at the cut reports exactly 60', () => {
  const scale = { cut: toFraction(45), maximum: toFraction(80) };
  const marks = [45, 44, 46, 80].map((raw) => formatFraction(toScaledMark(toFraction(raw), scale)));
  expect(marks).toEqual(['60/1', '176/3', '428/7', '100/1']);
  expect([45, 44, 46].map((raw) => reachesCut(toFraction(raw), scale))).toEqual([true, false, true]);
});

// golden-vectors.yaml, scaling.angoff_cut_to_60; the cut is the panel's mean, 9.1 / 3
test('a panel cut between two whole marks is reported as published', () => {
  const scale = {
    cut: multiplyFractions(fractionFromDecimal('9.1'), toFraction(1, 3)),
    maximum: toFraction(5),
  };
  const marks = [0, 1, 2, 3, 4, 5].map((raw) => toNumber(toScaledMark(toFraction(raw), scale)));
  const published = [0, 19.78021978021978, 39.56043956043956, 59.34065934065934, 79.66101694915254, 100];
  for (const [index, mark] of published.entries()) expect(marks[index]).toBeCloseTo(mark, 9);
});

test('points below nothing report as 0', () => {
  const scale = { cut: toFraction(6), maximum: toFraction(10) };
  expect(formatFraction(toScaledMark(toFraction(-2), scale))).toBe('0/1');
});

test('a cut at nothing or at everything is no cut', () => {
  const maximum = toFraction(10);
  expect([0, 6, 10, 11].map((cut) => isPossibleCut({ cut: toFraction(cut), maximum }))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

describe('on every form', () => {
  const scales = fc
    .record({ maximum: fc.integer({ min: 2, max: 4000 }), share: fc.integer({ min: 1, max: 99_999 }) })
    .map(({ maximum, share }) => ({
      maximum: toFraction(maximum),
      cut: multiplyFractions(toFraction(maximum), toFraction(share, 100_000)),
    }));
  const shares = fc.integer({ min: 0, max: 7000 }).map((part) => toFraction(part, 7000));
  const isAtLeast = (a: Fraction, b: Fraction) => compareFractions(a, b) >= 0;

  test('the mark lies between 0 and 100 and never falls when the points rise', () => {
    fc.assert(
      fc.property(scales, shares, shares, (scale, one, other) => {
        const [low, high] = isAtLeast(one, other) ? [other, one] : [one, other];
        const lower = toScaledMark(multiplyFractions(low, scale.maximum), scale);
        const higher = toScaledMark(multiplyFractions(high, scale.maximum), scale);
        expect(isAtLeast(higher, lower)).toBe(true);
        expect(isAtLeast(lower, toFraction(0)) && isAtLeast(toFraction(100), higher)).toBe(true);
      }),
    );
  });

  test('60 or more is reported if and only if the cut is reached', () => {
    fc.assert(
      fc.property(scales, shares, (scale, share) => {
        const raw = multiplyFractions(share, scale.maximum);
        expect(isAtLeast(toScaledMark(raw, scale), toFraction(60))).toBe(reachesCut(raw, scale));
        const justBelow = addFractions(scale.cut, toFraction(-1, 1_000_000));
        expect(reachesCut(justBelow, scale)).toBe(false);
        expect(reachesCut(addFractions(scale.cut, ONE), scale)).toBe(true);
      }),
    );
  });
});
