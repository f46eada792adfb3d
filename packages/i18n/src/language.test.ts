import { expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';
import { pickText } from './pick-text.ts';

test('the saved choice comes first, then what the browser prefers, then Chinese', () => {
  expect(chooseLanguage('en', ['zh-CN'])).toBe('en');
  expect(chooseLanguage(null, ['fr-FR', 'en-GB', 'zh'])).toBe('en');
  expect(chooseLanguage(null, ['zh-Hant-TW', 'en'])).toBe('zh-CN');
  expect(chooseLanguage(null, ['fr', 'enq'])).toBe('zh-CN');
  expect(chooseLanguage('nonsense', ['en-US'])).toBe('en');
});

test('content falls back to the other language while a draft is still half translated', () => {
  expect(pickText({ 'zh-CN': '节奏', en: 'Pace' }, 'en')).toBe('Pace');
  expect(pickText({ 'zh-CN': '节奏', en: ' ' }, 'en')).toBe('节奏');
  expect(pickText({ 'zh-CN': '', en: 'Pace' }, 'zh-CN')).toBe('Pace');
});
