import { parseFraction, toDisplay, toFraction } from '@kaopu/domain/score/fraction.ts';

const cut = toFraction(60);

/** An exact fraction of points with at most two decimals, without trailing zeros. */
export const showPoints = (fraction: string): string =>
  toDisplay(parseFraction(fraction), 2).replace(/\.?0+$/, '');

/** A mark with one decimal; one below 60 never shows as 60. */
export const showMark = (fraction: string): string => toDisplay(parseFraction(fraction), 1, [cut]);
