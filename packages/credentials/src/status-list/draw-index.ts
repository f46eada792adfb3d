import { CredentialError } from '../credential-error.ts';

/** After so many misses the list is nearly full, and a free place is looked for from a random start instead. */
const DRAWS = 64;

/**
 * Draws a free place of a list at random, so that an index does not tell when or beside whom a credential was
 * issued.
 * @param random gives a uniformly random whole number from 0 up to but without `below`
 * @param taken whether an index is in use
 * @throws CredentialError STATUS_LIST_FULL when every place is taken
 */
export function drawIndex(
  random: (below: number) => number,
  taken: (index: number) => boolean,
  length: number,
): number {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const index = random(length);
    if (!taken(index)) return index;
  }
  const start = random(length);
  for (let step = 0; step < length; step += 1) {
    const index = (start + step) % length;
    if (!taken(index)) return index;
  }
  throw new CredentialError('STATUS_LIST_FULL', `all ${length} places are taken`);
}
