import type { Bilingual } from '../language.ts';
import type { ItemBody } from './item-body.ts';
import { mapRichText, type RichText } from './rich-text.ts';

const longestSummary = 160;

/** Everything that can be read in an item, as plain text: content, reasons and tags, in both languages. */
export function textOfItem(body: ItemBody): string {
  const texts = richTextsOf([body.content, body.feedback]).flatMap((text) => [text['zh-CN'], text.en]);
  return [...texts.map(toPlainText), ...body.tags].filter((text) => text !== '').join('\n');
}

/** The beginning of an item in both languages, for lists: its first text, which is what it asks. */
export function summariseItem(body: ItemBody): Bilingual {
  const [first] = richTextsOf(body.content);
  const shorten = (html = '') => [...toPlainText(html)].slice(0, longestSummary).join('');
  return { 'zh-CN': shorten(first?.['zh-CN']), en: shorten(first?.en) };
}

/** Markup as plain text in one line: blocks and breaks part words, inline marks do not. */
export function toPlainText(html: string): string {
  return html
    .replace(/<\/?(?:a|b|code|em|i|mark|s|span|strong|sub|sup|u)(?:\s[^>]*)?>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:nbsp|#xA0|#160);/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replace(/&amp;/gi, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function richTextsOf(value: unknown): RichText[] {
  const halves: string[] = [];
  mapRichText(value, (html) => {
    halves.push(html);
    return html;
  });
  // mapRichText hands over the Chinese of each text and then its English.
  return halves.flatMap((zh, index) =>
    index % 2 === 0 ? [{ 'zh-CN': zh, en: halves[index + 1] ?? '' }] : [],
  );
}
