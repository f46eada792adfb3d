import { z } from 'zod';
import { Bilingual, type Language } from '../language.ts';

/** The most characters of rich text that one stem, option or reason may have in one language. */
const MOST_CHARACTERS = 50_000;

/**
 * Rich text in both languages: the sanitised HTML subset of interchange's rich-text, which whoever takes it
 * from outside applies first. An empty string is what is not written yet; publishing refuses it.
 */
export const RichText = Bilingual.extend({
  'zh-CN': z.string().max(MOST_CHARACTERS),
  en: z.string().max(MOST_CHARACTERS),
});
export type RichText = z.infer<typeof RichText>;

const VISIBLE_WITHOUT_TEXT = /<(?:img|svg)[\s>]/;

/** The languages in which `text` shows nothing at all: neither a letter nor a picture. */
export function findMissingLanguages(text: RichText): Language[] {
  return (['zh-CN', 'en'] as const).filter((language) => isBlank(text[language]));
}

function isBlank(html: string): boolean {
  return !VISIBLE_WITHOUT_TEXT.test(html) && html.replace(/<[^>]*>|&nbsp;|&#xA0;/gi, '').trim() === '';
}

/**
 * `value` with `change` applied to every rich text in it, however deep: any object with exactly the keys
 * `zh-CN` and `en`. So that an item's markup can be sanitised without knowing its interaction.
 */
export function mapRichText<Value>(value: Value, change: (html: string) => string): Value {
  return mapUnknown(value, change) as Value;
}

function mapUnknown(value: unknown, change: (html: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => mapUnknown(part, change));
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return { 'zh-CN': change(value['zh-CN']), en: change(value.en) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapUnknown(part, change)]));
}

function isRichText(value: object): value is RichText {
  return (
    Object.keys(value).length === 2 &&
    'zh-CN' in value &&
    'en' in value &&
    typeof value['zh-CN'] === 'string' &&
    typeof value.en === 'string'
  );
}
