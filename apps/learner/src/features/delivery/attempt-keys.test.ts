import { expect, test } from 'vitest';
import { findAttemptKey } from './attempt-keys.ts';

const press = (key: string, more: object = {}) =>
  findAttemptKey({ key, hasModifier: false, isTyping: false, ...more });

test('1 to 9 choose, arrows change the item, F flags', () => {
  expect(press('1')).toEqual({ kind: 'choose', number: 1 });
  expect(press('9')).toEqual({ kind: 'choose', number: 9 });
  expect([press('ArrowLeft'), press('ArrowRight')]).toEqual([{ kind: 'previous' }, { kind: 'next' }]);
  expect([press('f'), press('F')]).toEqual([{ kind: 'flag' }, { kind: 'flag' }]);
});

test('everything else is the browser’s, and so is everything with a modifier or while typing', () => {
  expect(['0', 'ArrowUp', 'Enter', 'a', '10'].map((key) => press(key))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(press('1', { hasModifier: true })).toBe(null);
  expect(press('f', { isTyping: true })).toBe(null);
});
