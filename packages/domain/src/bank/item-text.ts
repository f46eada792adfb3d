import { mapRichText, type RichText } from './rich-text.ts';

/** Every rich text in `value`, however deep, in the order in which it stands there. */
export function findRichTexts(value: unknown): RichText[] {
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
