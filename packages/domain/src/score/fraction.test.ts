import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import vectors from '../../../../fixtures/score/display.json' with { type: 'json' };
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionFromDecimal,
  maxFraction,
  multiplyFractions,
  ONE,
  parseFraction,
  subtractFractions,
  sumFractions,
  toDisplay,
  toFraction,
  toNumber,
  ZERO,
} from './fraction.ts';

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const fraction = fc
  .tuple(
    whole,
    whole.filter((value) => value !== 0n),
  )
  .map(([top, bottom]) => toFraction(top, bottom));

describe('a fraction', () => {
  test('six tenths of a hundred is sixty, where floats say 59.99999999999999', () => {
    const weights = ['0.55', '0.15', '0.10', '0.20'].map(fractionFromDecimal);
    const total = sumFractions(weights.map((weight) => multiplyFractions(weight, toFraction(60))));
    expect(compareFractions(total, toFraction(60))).toBe(0);
  });

  test('is kept in lowest terms with a positive denominator', () => {
    expect(formatFraction(toFraction(6, -4))).toBe('-3/2');
    expect(formatFraction(toFraction(0, 7))).toBe('0/1');
    expect(formatFraction(parseFraction('10/4'))).toBe('5/2');
  });

  test('refuses what is not exact', () => {
    expect(() => toFraction(0.5)).toThrow(RangeError);
    expect(() => toFraction(1, 0)).toThrow(RangeError);
    expect(() => divideFractions(ONE, ZERO)).toThrow(RangeError);
    for (const text of ['', '1', '1/0', '1/-2', '1.5/2', '1/2/3', ' 1/2']) {
      expect(() => parseFraction(text), text).toThrow(RangeError);
    }
    for (const text of ['', '1e3', '.5', '5.', '1,5', '١']) {
      expect(() => fractionFromDecimal(text), text).toThrow(RangeError);
    }
  });

  test('becomes a double close by, even where numerator and denominator are beyond any double', () => {
    expect(toNumber(toFraction(1, 3))).toBe(1 / 3);
    expect(toNumber(toFraction(-223, 200))).toBe(-1.115);
    expect(toNumber(toFraction(2n * 10n ** 399n, 10n ** 399n + 1n))).toBe(2);
  });

  test('always survives its JSON form', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        expect(parseFraction(formatFraction(value))).toEqual(value);
      }),
    );
  });

  test('always obeys the rules of arithmetic', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(addFractions(a, b)).toEqual(addFractions(b, a));
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        );
        if (b.numerator !== 0n) expect(multiplyFractions(divideFractions(a, b), b)).toEqual(a);
        expect(Math.sign(compareFractions(a, b))).toBe(-Math.sign(compareFractions(b, a)) + 0);
        expect(compareFractions(maxFraction(a, b), a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('showing a fraction', () => {
  test.each(vectors.vectors)('$mark with limits $limits shows $shown', ({ mark, limits, shown }) => {
    expect(toDisplay(fractionFromDecimal(mark), 2, limits.map(fractionFromDecimal))).toBe(shown);
  });

  test('rounds half up on the exact value', () => {
    expect(toDisplay(toFraction(2, 3), 2)).toBe('0.67');
    expect(toDisplay(toFraction(5, 2), 0)).toBe('3');
    expect(toDisplay(toFraction(-5, 2), 0)).toBe('-2');
    expect(toDisplay(toFraction(-1, 1000), 2)).toBe('0.00');
    expect(toDisplay(toFraction(-7, 8), 2)).toBe('-0.87');
  });

  test('is always within half a unit of the last place, and never shows a limit that is not reached', () => {
    const decimals = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fraction, decimals, fc.array(fraction, { maxLength: 3 }), (value, places, limits) => {
        const plain = fractionFromDecimal(toDisplay(value, places));
        const halfUnit = toFraction(1n, 2n * 10n ** BigInt(places));
        const error = subtractFractions(plain, value);
        expect(compareFractions(error, halfUnit)).toBeLessThanOrEqual(0);
        expect(compareFractions(error, subtractFractions(ZERO, halfUnit))).toBeGreaterThan(0);

        const guarded = fractionFromDecimal(toDisplay(value, places, limits));
        expect(limits.filter((limit) => claims(guarded, value, limit))).toEqual([]);
      }),
    );
  });

  test('never shows a limit when the mark is a hair below it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (limit, tiny) => {
          const cut = toFraction(limit);
          const mark = subtractFractions(cut, toFraction(1n, tiny * 1000n));
          expect(claims(fractionFromDecimal(toDisplay(mark, 2, [cut])), mark, cut)).toBe(false);
        },
      ),
    );
  });
});

function claims(shown: Fraction, value: Fraction, limit: Fraction): boolean {
  return compareFractions(value, limit) < 0 && compareFractions(shown, limit) >= 0;
}
