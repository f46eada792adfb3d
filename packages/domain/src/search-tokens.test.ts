import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toQueryTokens, toSearchTokens } from './search-tokens.ts';

const finds = (text: string, query: string) => {
  const tokens = new Set(toSearchTokens(text));
  return toQueryTokens(query).every((token) => tokens.has(token));
};

test('two characters find a Chinese name, one finds everybody of the family', () => {
  expect(finds('丛小满', '小满')).toBe(true);
  expect(finds('丛小满', '丛')).toBe(true);
  expect(finds('丛小满', '满小')).toBe(false);
});

test('a part of an address finds it, in any case and width', () => {
  expect(finds('Shi-Lan@kaopu.example', 'shi-lan')).toBe(true);
  expect(finds('Shi Lan', 'ＬＡＮ')).toBe(true);
});

test('every part of a text finds that text', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'石岚丛小满abcXYZ 09-@'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, x, y) => {
      const from = x % text.length;
      expect(finds(text, text.slice(from, from + 1 + (y % text.length)))).toBe(true);
    }),
  );
});
