const CHINESE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F]/;
/** An opening mark stays with what follows, a closing one with what precedes, letters and figures together. */
const UNIT = /[（《“「【]*(?:[A-Za-z0-9*/.:@-]+|[^A-Za-z0-9*/.:@-])[\u00A0，。、；：）》”」】！？·]*/gu;

/**
 * Where a line of the certificate may end. The layout engine breaks at spaces only, and would put a hyphen
 * wherever else it is told to; an empty part stands for a break without one. English words are never broken.
 */
export function breakChineseLines(word: string): string[] {
  if (!CHINESE.test(word)) return [word];
  return (word.match(UNIT) ?? [word]).flatMap((unit) => [unit, '']);
}

/** Spaces inside Chinese text are no better places to end a line than others. */
export function withFixedSpaces(text: string): string {
  return CHINESE.test(text) ? text.replaceAll(' ', '\u00A0') : text;
}
