/** CSS as a browser reads it: comments gone, escapes such as `\75rl` resolved. */
function resolveCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\\([0-9a-f]{1,6})[ \t\r\n\f]?/gi, (_, hex: string) => toCharacter(Number.parseInt(hex, 16)))
    .replace(/\\(.)/gs, '$1');
}

function toCharacter(codePoint: number): string {
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
}

/** A reference inside the same drawing: `url(#shade)`. */
const LOCAL_REFERENCE = /url\(\s*(["']?)#[\w.-]+\1\s*\)/gi;
const ANY_REFERENCE = /(?:url|src|image|image-set)\s*\(.*/is;

/** The first reference of this CSS that leaves the drawing, or null. */
export function toOuterReference(css: string): string | null {
  return ANY_REFERENCE.exec(resolveCss(css).replace(LOCAL_REFERENCE, ''))?.[0] ?? null;
}

/** Whether this CSS imports or runs something, by today's rules or those of old browsers. */
export function hasOwnCode(css: string): boolean {
  return /@import|@font-face|expression\s*\(|-moz-binding|behavior\s*:|javascript:/i.test(resolveCss(css));
}

/** The declarations of a style attribute, in order; names in lower case. */
export function readDeclarations(css: string): { property: string; value: string }[] {
  return resolveCss(css)
    .split(';')
    .map((part) => part.split(':'))
    .filter((parts) => parts.length === 2)
    .map(([property = '', value = '']) => ({ property: property.trim().toLowerCase(), value: value.trim() }));
}
