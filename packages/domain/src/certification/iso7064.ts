/**
 * ISO/IEC 7064 MOD 37,36: one check character over the digits and the Latin capitals. It finds every single
 * wrong character and nearly every swap of two neighbours, so that a code can be read aloud.
 */
export const ISO7064_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Gives the check character that belongs behind `body`.
 * @param body digits and capital letters only
 * @throws RangeError when a character is outside the alphabet
 */
export function makeCheckCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const value = ISO7064_ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`"${character}" is not in the ISO 7064 alphabet`);
    const sum = (product + value) % 36 || 36;
    product = (2 * sum) % 37;
  }
  return ISO7064_ALPHABET.charAt((37 - product) % 36);
}

/** Whether the last character of `text` is the check character of the ones before it. */
export function hasCheckCharacter(text: string): boolean {
  if (!/^[0-9A-Z]{2,}$/.test(text)) return false;
  return makeCheckCharacter(text.slice(0, -1)) === text.slice(-1);
}
