import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { mapRichText } from '@kaopu/domain/bank/rich-text.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { getSafeRichText } from '@kaopu/interchange/rich-text/sanitise-rich-text.ts';

/**
 * The body with every rich text in Kaopu's one safe form. Throws UNSAFE_MARKUP for active content, INVALID_INPUT
 * for the character U+0000, which the database cannot hold.
 */
export function cleanItemBody(body: ItemBody): ItemBody {
  const clean = mapRichText(body, getSafeRichText);
  if (JSON.stringify(clean).includes('\\u0000')) throw new KaopuError('INVALID_INPUT', { field: 'body' });
  return clean;
}
