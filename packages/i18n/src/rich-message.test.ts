import { isValidElement, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { RichMessage } from './rich-message.tsx';

function piecesOf(text: string, parts: Parameters<typeof RichMessage>[0]['parts']): unknown[] {
  const fragments = RichMessage({ text, parts });
  if (!Array.isArray(fragments)) throw new Error('a sentence is a list of pieces');
  return fragments
    .filter(isValidElement)
    .map((each) => (each as ReactElement<{ children: unknown }>).props.children);
}

test('a marked part goes through its function, the rest stays text', () => {
  const pieces = piecesOf('我已阅读<rules>考场规则</rules>。', { rules: (text) => text.toUpperCase() });
  expect(pieces.join('')).toBe('我已阅读考场规则。');
  expect(piecesOf('a <b>c</b> d', { b: (text) => `[${text}]` })).toEqual(['a ', '[c]', ' d']);
});

test('a mark nobody handles loses its brackets only', () => {
  expect(piecesOf('a <b>c</b>', {}).join('')).toBe('a c');
});
