import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPasswordWeakness } from './password.ts';

const shiLan = { email: 'shi-lan@kaopu.example', name: '石岚' };
const judge = (password: string) => findPasswordWeakness(password, shiLan);

test('a few unrelated words are fine, in any script', () => {
  expect(judge('copper lantern orchard')).toBeNull();
  expect(judge('茶壶 月台 松果 信号灯 铁锚')).toBeNull();
  expect(judge('Tr0ub4dor&3xyz')).toBeNull();
});

test('eleven characters are too few, however many bytes they take', () => {
  expect(judge('茶壶月台松果信号灯铁')).toBe('short');
  expect(judge('k7#mQz!9pLw')).toBe('short');
});

test('what everybody picks is refused, with or without a number at its end', () => {
  const common = [
    'password1234',
    'Qwertyuiop12!',
    'abcdefghijklm',
    '123456789012',
    'aaaaaaaaaaaa',
    'woaini1314520',
  ];
  expect(common.map(judge)).toEqual(common.map(() => 'common'));
});

test('the own address or name does not count as a secret', () => {
  expect(judge('shi-lan-2026')).toBe('personal');
  expect(judge('shi-lan and a long walk home')).toBeNull();
});

test('full-width letters are the same password as the plain ones', () => {
  expect(judge('ｐａｓｓｗｏｒｄ１２３４')).toBe('common');
});

test('a password shorter than the minimum is never accepted, whatever it is made of', () => {
  const short = fc
    .string({ unit: 'grapheme', maxLength: 11 })
    .filter((text) => [...text.normalize('NFKC')].length < 12);
  fc.assert(
    fc.property(short, (password) => {
      expect(judge(password)).toBe('short');
    }),
  );
});
