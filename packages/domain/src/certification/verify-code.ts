import { hasCheckCharacter, makeCheckCharacter } from './iso7064.ts';
import { readTypedCode } from './read-typed-code.ts';

/** Digits and capitals without I, L, O and U: what stays apart when it is read aloud. */
export const VERIFY_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 13 random characters of 32 are 65 bits, too many to guess at a public address. */
const RANDOM_CHARACTERS = 13;

/** Gives a uniformly random whole number from 0 up to but without `below`. */
export type RandomInt = (below: number) => number;

export type ParsedVerifyCode =
  | { kind: 'valid'; code: string }
  | { kind: 'invalid'; why: 'format' | 'check_character' };

/**
 * Draws a new verification code such as `TJJEW-XWNVE-4XGM`: random characters, then a check character. It is
 * drawn again while the check character is one that the alphabet leaves out.
 */
export function drawVerifyCode(randomInt: RandomInt): string {
  for (;;) {
    let body = '';
    while (body.length < RANDOM_CHARACTERS) body += VERIFY_CODE_ALPHABET.charAt(randomInt(32));
    const check = makeCheckCharacter(body);
    if (VERIFY_CODE_ALPHABET.includes(check)) return group(body + check);
  }
}

/** Reads a code as somebody typed it: any case and width, O for 0, I and L for 1, hyphens or none. */
export function parseVerifyCode(input: string): ParsedVerifyCode {
  const plain = readTypedCode(input).replaceAll('O', '0').replace(/[IL]/g, '1');
  const wellFormed =
    plain.length === RANDOM_CHARACTERS + 1 && [...plain].every((c) => VERIFY_CODE_ALPHABET.includes(c));
  if (!wellFormed) return { kind: 'invalid', why: 'format' };
  if (!hasCheckCharacter(plain)) return { kind: 'invalid', why: 'check_character' };
  return { kind: 'valid', code: group(plain) };
}

function group(plain: string): string {
  return [plain.slice(0, 5), plain.slice(5, 10), plain.slice(10)].join('-');
}
