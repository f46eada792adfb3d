import { mulberry32 } from '../random/mulberry32.ts';

/**
 * Draws one of `names` by lot: all are in the draw, in the order of their names, and it is drawn again while
 * the one drawn is exempt. Who knows the seed can draw again and finds the same. Null when nobody can be drawn.
 */
export function drawByLot(
  names: readonly string[],
  isExempt: (name: string) => boolean,
  seed: number,
): string | null {
  if (names.every(isExempt)) return null;
  const inOrder = names.toSorted();
  const draw = mulberry32(seed);
  for (;;) {
    const drawn = inOrder[Math.floor(draw() * inOrder.length)];
    if (drawn !== undefined && !isExempt(drawn)) return drawn;
  }
}
