import { z } from 'zod';

/** An exact rational number in lowest terms; the denominator is positive. Made by the functions of this file only. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/**
 * `numerator / denominator` in lowest terms. A number must be a safe integer, since a float is seldom the
 * figure that was meant: for decimals use `fractionFromDecimal`.
 * Throws RangeError for a zero denominator or a number that is not a safe integer.
 */
export function toFraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = toWhole(numerator);
  const bottom = toWhole(denominator);
  if (bottom === 0n) throw new RangeError('a fraction cannot have the denominator 0');
  const sign = bottom < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(top, bottom);
  return { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
}

function toWhole(value: bigint | number): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${value} is not a whole number that can be held exactly`);
  return BigInt(value);
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = first < 0n ? -first : first;
  let b = second < 0n ? -second : second;
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

const DECIMAL = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?$/;

/** The exact value of a written decimal: `'83.145'` is 16629/200. Throws RangeError for anything else. */
export function fractionFromDecimal(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`${JSON.stringify(text)} is not a decimal number`);
  const [, sign, whole = '', places = ''] = match;
  const digits = BigInt(whole + places);
  return toFraction(sign === '-' ? -digits : digits, 10n ** BigInt(places.length));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return toFraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when `a` is the smaller, 0 when equal, positive when `a` is the larger. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function maxFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

export function sumFractions(fractions: Iterable<Fraction>): Fraction {
  let sum = ZERO;
  for (const fraction of fractions) sum = addFractions(sum, fraction);
  return sum;
}

/** The form in JSON and in the database: `'numerator/denominator'` in lowest terms, `'3/4'`, `'2/1'`, `'-1/3'`. */
export function formatFraction(fraction: Fraction): string {
  return `${fraction.numerator}/${fraction.denominator}`;
}

/** `'numerator/denominator'` as text; what is not in lowest terms is accepted and comes back reduced. */
export const FractionText = z.string().regex(/^-?\d{1,400}\/0*[1-9]\d{0,399}$/, 'not a fraction such as 3/4');

/** Reads `'numerator/denominator'`. Throws RangeError for any other text. */
export function parseFraction(text: string): Fraction {
  if (!FractionText.safeParse(text).success)
    throw new RangeError(`${JSON.stringify(text)} is not a fraction`);
  const [numerator = '', denominator = ''] = text.split('/');
  return toFraction(BigInt(numerator), BigInt(denominator));
}

/**
 * The one published rounding, for showing only: half up (towards plus infinity) to `decimals` places, on the
 * exact value. Where that would print one of `limits` (a cut, a distinction) that the value does not reach,
 * the value is cut off instead: 59.996 under a cut of 60 is `'59.99'`. Source: domain.md 5.6.
 */
export function toDisplay(value: Fraction, decimals: number, limits: readonly Fraction[] = []): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = floorDivide(2n * value.numerator * scale + value.denominator, 2n * value.denominator);
  const shown = toFraction(rounded, scale);
  const claimsTooMuch = limits.some(
    (limit) => compareFractions(value, limit) < 0 && compareFractions(shown, limit) >= 0,
  );
  const units = claimsTooMuch ? floorDivide(value.numerator * scale, value.denominator) : rounded;
  return placePoint(units, decimals);
}

function floorDivide(numerator: bigint, positiveDenominator: bigint): bigint {
  const quotient = numerator / positiveDenominator;
  return numerator % positiveDenominator < 0n ? quotient - 1n : quotient;
}

function placePoint(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A double within 1e-15 or so, for charts and statistics: never for a decision, never for a printed figure. */
export function toNumber(value: Fraction): number {
  return Number(toDisplay(value, 18));
}
