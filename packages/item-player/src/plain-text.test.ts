// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainText, writePlainText } from './plain-text.ts';

test('plain text has no elements; a picture or emphasis is not plain', () => {
  expect(readPlainText('a &#x3C; b &#x26; c')).toBe('a < b & c');
  expect(readPlainText('')).toBe('');
  expect(readPlainText('a <strong>b</strong>')).toBe(null);
  expect(readPlainText('<img src="/files/a.png">')).toBe(null);
});

test('what is typed into a plain field is read back as it was typed', () => {
  // Line ends are the parser's to normalise, and U+0000 is refused elsewhere.
  const typed = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\0]/g, ''));
  fc.assert(
    fc.property(typed, (text) => {
      const read = readPlainText(`x${writePlainText(text)}`);
      expect(read).toBe(`x${text}`);
    }),
  );
});
