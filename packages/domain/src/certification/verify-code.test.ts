import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawVerifyCode, parseVerifyCode, VERIFY_CODE_ALPHABET } from './verify-code.ts';

/** Random numbers as a test wants them: the draws, then zeros. */
function drawing(draws: number[]) {
  let next = 0;
  return (below: number) => (draws[next++] ?? 0) % below;
}

const draws = fc.array(fc.nat({ max: 31 }), { minLength: 13, maxLength: 200 });

describe('verification code', () => {
  it('is thirteen random characters and a check character, in groups', () => {
    const indexes = [...'TJJEWXWNVE4XG'].map((c) => VERIFY_CODE_ALPHABET.indexOf(c));
    expect(drawVerifyCode(drawing(indexes))).toBe('TJJEW-XWNVE-4XGM');
  });

  it('is drawn again while its check character is one that could be misread', () => {
    // 000000000000E would end in O, so the next thirteen draws make the code
    const first = [...'000000000000E'].map((c) => VERIFY_CODE_ALPHABET.indexOf(c));
    const second = [...'TJJEWXWNVE4XG'].map((c) => VERIFY_CODE_ALPHABET.indexOf(c));
    expect(drawVerifyCode(drawing([...first, ...second]))).toBe('TJJEW-XWNVE-4XGM');
  });

  it.each([
    'TJJEW-XWNVE-4XGM',
    'tjjewxwnve4xgm',
    ' TJJEW XWNVE 4XGM ',
    'ＴＪＪＥＷ－ＸＷＮＶＥ－４ＸＧＭ',
    'TJJEW–XWNVE—4XGM',
  ])('reads %s', (input) => {
    expect(parseVerifyCode(input)).toEqual({ kind: 'valid', code: 'TJJEW-XWNVE-4XGM' });
  });

  it('says what is wrong', () => {
    expect(parseVerifyCode('TJJEW-XWNVE-4XGN')).toEqual({ kind: 'invalid', why: 'check_character' });
    expect(parseVerifyCode('TJJEW-XWNVE-4XG')).toEqual({ kind: 'invalid', why: 'format' });
    expect(parseVerifyCode('UJJEW-XWNVE-4XGM')).toEqual({ kind: 'invalid', why: 'format' });
    expect(parseVerifyCode('')).toEqual({ kind: 'invalid', why: 'format' });
  });

  it('is read back through every usual misreading: O for 0, I and L for 1, any case', () => {
    fc.assert(
      fc.property(draws, fc.constantFrom('I', 'L', 'i', 'l'), (numbers, one) => {
        const code = drawVerifyCode(drawing(numbers));
        const misread = code.replaceAll('0', 'O').replaceAll('1', one);
        expect(parseVerifyCode(misread)).toEqual({ kind: 'valid', code });
        expect(parseVerifyCode(misread.toLowerCase())).toEqual({ kind: 'valid', code });
      }),
    );
  });

  it('never takes a code with one wrong character for another', () => {
    const other = fc.constantFrom(...VERIFY_CODE_ALPHABET);
    fc.assert(
      fc.property(draws, fc.nat(), other, (numbers, at, character) => {
        const code = drawVerifyCode(drawing(numbers));
        const place = at % code.length;
        fc.pre(code[place] !== '-' && code[place] !== character);
        const wrong = code.slice(0, place) + character + code.slice(place + 1);
        expect(parseVerifyCode(wrong)).toEqual({ kind: 'invalid', why: 'check_character' });
      }),
    );
  });

  it('never holds a character that the alphabet leaves out', () => {
    fc.assert(
      fc.property(draws, (numbers) => {
        expect(drawVerifyCode(drawing(numbers))).toMatch(
          /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });
});
