import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  maxFraction,
  multiplyFractions,
  subtractFractions,
  toFraction,
  ZERO,
} from '../score/fraction.ts';

/** A form's cut and its full points, both raw. The cut lies above 0 and below the maximum. */
export type RawScale = { readonly cut: Fraction; readonly maximum: Fraction };

const cutMark = toFraction(60);
const fullMark = toFraction(100);

/**
 * The reported mark of raw points, 0 to 100 with the cut at exactly 60: two straight lines, from nothing to the
 * cut and from the cut to the maximum. Points below nothing report as 0.
 * Source: domain.md 3.3; golden-vectors.yaml, `scaling.angoff_cut_to_60`.
 */
export function toScaledMark(raw: Fraction, { cut, maximum }: RawScale): Fraction {
  const points = maxFraction(raw, ZERO);
  if (compareFractions(points, cut) <= 0) return multiplyFractions(cutMark, divideFractions(points, cut));
  const share = divideFractions(subtractFractions(points, cut), subtractFractions(maximum, cut));
  return addFractions(cutMark, multiplyFractions(subtractFractions(fullMark, cutMark), share));
}

/** Whether the raw points reach the cut. */
export const reachesCut = (raw: Fraction, { cut }: RawScale): boolean => compareFractions(raw, cut) >= 0;

/** Whether a cut can stand on a form with these full points: above nothing and below everything. */
export const isPossibleCut = ({ cut, maximum }: RawScale): boolean =>
  compareFractions(cut, ZERO) > 0 && compareFractions(cut, maximum) < 0;
