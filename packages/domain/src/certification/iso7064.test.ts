import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCheckCharacter, ISO7064_ALPHABET, makeCheckCharacter } from './iso7064.ts';

const character = fc.constantFrom(...ISO7064_ALPHABET);
const body = fc.string({ unit: character, minLength: 1, maxLength: 24 });

describe('ISO 7064 MOD 37,36', () => {
  it('agrees with published samples', () => {
    expect(makeCheckCharacter('A12425GABC1234002')).toBe('M');
    expect(makeCheckCharacter('KP202600000001')).toBe('U');
    expect(hasCheckCharacter('A12425GABC1234002M')).toBe(true);
  });

  it('refuses what is outside the alphabet', () => {
    expect(() => makeCheckCharacter('kp')).toThrow(RangeError);
    expect(hasCheckCharacter('KP 2026')).toBe(false);
    expect(hasCheckCharacter('')).toBe(false);
  });

  it('agrees with the rule written as one sum from the right', () => {
    // the same system by its definition: every partial product taken modulo 37, then made to end in 1 modulo 36
    const slow = (text: string) =>
      [...ISO7064_ALPHABET].find((check) => {
        let p = 36;
        for (const c of text) p = (((p + ISO7064_ALPHABET.indexOf(c)) % 36 || 36) * 2) % 37;
        return (p + ISO7064_ALPHABET.indexOf(check)) % 36 === 1;
      });
    fc.assert(fc.property(body, (text) => makeCheckCharacter(text) === slow(text)));
  });

  it('finds every single wrong character, wherever it stands', () => {
    fc.assert(
      fc.property(body, fc.nat(), character, (text, position, other) => {
        const code = text + makeCheckCharacter(text);
        const at = position % code.length;
        fc.pre(code[at] !== other);
        expect(hasCheckCharacter(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });
});
