import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { findRichTexts } from '@kaopu/domain/bank/item-text.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { toComparable, toSearchTokens } from '@kaopu/domain/search-tokens.ts';
import { richTextToPlainText } from '@kaopu/interchange/rich-text/plain-text.ts';
import type { ItemIndex } from './bank.store.ts';

const longestSummary = 160;

/** What lists and searches read of an item: made from its draft at every save, its reference included. */
export function toItemIndex(reference: string, body: ItemBody): ItemIndex {
  const texts = findRichTexts([body.content, body.feedback]).flatMap((text) => [text['zh-CN'], text.en]);
  const text = [reference, ...texts.map(richTextToPlainText), ...body.tags].join('\n');
  return {
    domainCode: body.domainCode,
    summary: summarise(body),
    searchText: toComparable(text),
    searchTokens: toSearchTokens(text),
  };
}

/** The beginning of the first text, which is what the item asks. */
function summarise(body: ItemBody): Bilingual {
  const [first] = findRichTexts(body.content);
  const shorten = (html = '') => {
    const characters = [...richTextToPlainText(html).replaceAll('\n', ' ')];
    if (characters.length <= longestSummary) return characters.join('');
    return `${characters.slice(0, longestSummary - 1).join('')}…`;
  };
  return { 'zh-CN': shorten(first?.['zh-CN']), en: shorten(first?.en) };
}
