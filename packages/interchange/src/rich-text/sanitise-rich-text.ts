import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { allowedMarkup } from './allowed-markup.ts';
import { toCanonicalForm } from './canonical-form.ts';
import { cleanCharacters } from './clean-characters.ts';
import { findUnsafe } from './find-unsafe.ts';
import { MarkupLimitError, parseBoundedFragment } from './parse-fragment.ts';
import { firstFindings, toFinding, type UnsafeFinding } from './unsafe-finding.ts';

/** Enough for every honest text, which settles in two; what does not settle is refused. */
const MOST_PASSES = 8;

export type SanitisedRichText = {
  /** Rich text in Kaopu's one form, safe to insert into a page whatever `unsafe` says. */
  html: string;
  /** The active things that were found and left out. Callers refuse the text when there are any. */
  unsafe: UnsafeFinding[];
};

/**
 * Kaopu's rich text from any HTML: the allowed subset in its one form, and the active things that were in
 * it. Harmless clutter (unknown elements and attributes, classes) is dropped without a word. Never throws;
 * what is too large or too deep gives an empty text and a finding. Sanitising a result changes nothing.
 *
 * The text is written and read again until it stays the same, so that no browser can read it differently
 * from what was checked (the trick behind mutation XSS).
 */
export function sanitiseRichText(html: string): SanitisedRichText {
  const unsafe: UnsafeFinding[] = [];
  let current = html;
  try {
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const tree = parseBoundedFragment(current);
      unsafe.push(...findUnsafe(tree));
      const next = writeAllowed(tree);
      if (next === current) return { html: next, unsafe: firstFindings(unsafe) };
      current = next;
    }
  } catch (error) {
    if (!(error instanceof MarkupLimitError)) throw error;
    return { html: '', unsafe: [toFinding('document', error.reason)] };
  }
  return { html: '', unsafe: firstFindings([...unsafe, toFinding('document', 'unstable')]) };
}

function writeAllowed(tree: Root): string {
  const safe = sanitize(toCanonicalForm(cleanCharacters(tree)), allowedMarkup);
  return toHtml(safe, { closeEmptyElements: true }).trim();
}

/**
 * The rich text of `html`, for whoever stores it. Throws KaopuError: UNSAFE_MARKUP with the first active
 * thing (`element`, `reason`, `detail`) and how many there are (`count`), TOO_LARGE beyond a megabyte.
 */
export function getSafeRichText(html: string): string {
  const { html: safe, unsafe } = sanitiseRichText(html);
  const [first] = unsafe;
  if (!first) return safe;
  if (first.reason === 'too-large') throw new KaopuError('TOO_LARGE');
  const { element, reason, detail = '' } = first;
  throw new KaopuError('UNSAFE_MARKUP', { element, reason, detail, count: unsafe.length });
}
