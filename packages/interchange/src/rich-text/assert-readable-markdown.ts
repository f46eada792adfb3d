import { MarkupLimitError } from './parse-fragment.ts';

const MOST_CHARACTERS = 200_000;
/** Characters that may open something. Finding what they close costs time by the square of their number. */
const MOST_MARKS_IN_BLOCK = 1_500;
const MOST_MARKS = 20_000;
const MARK = /[[\]*_~!<&|`:@]/g;
/** Quotes and lists that begin one inside the other on a single line. */
const DEEP_LINE = /^[ \t]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*){40}/m;
const DEEP_INDENT = /^ {200}[ ]*(?:[-+*]|\d{1,9}[.)])[ \t]/m;

/**
 * Throws MarkupLimitError for Markdown that would take its parser long: more than 200,000 characters, 1,500
 * marks in one block (the busiest block of the starter lessons has 73), or quotes and lists forty deep.
 */
export function assertReadableMarkdown(markdown: string): void {
  if (markdown.length > MOST_CHARACTERS) throw new MarkupLimitError('too-large');
  if (DEEP_LINE.test(markdown) || DEEP_INDENT.test(markdown)) throw new MarkupLimitError('too-deep');
  const counts = markdown.split(/\n[ \t]*\n/).map((block) => block.match(MARK)?.length ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all > MOST_MARKS || counts.some((count) => count > MOST_MARKS_IN_BLOCK))
    throw new MarkupLimitError('too-large');
}
