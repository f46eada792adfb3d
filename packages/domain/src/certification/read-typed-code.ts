/**
 * What a person typed, as the plain characters they meant: full width to half width, capitals, and without
 * spaces, hyphens and dashes of any kind. Used for certificate numbers and verification codes.
 */
export function readTypedCode(input: string): string {
  return input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212\u200B-\u200D\uFEFF]/gu, '');
}
