/**
 * The terms that Kaopu adds, written into each credential so that nothing has to be fetched to read them.
 * - `revocationStatus` is a second `credentialStatus`, because Open Badges 3.0 allows only one there.
 * - `alternateName` is the name in the other language, because Open Badges 3.0 wants `name` as one plain text.
 *   (Language maps would do too, but their tags are compared without case, so not every byte would be signed.)
 *
 * Every word of this is used by every credential: what has no effect on the meaning would not be signed.
 */
export const kaopuTerms = {
  revocationStatus: 'https://www.w3.org/2018/credentials#credentialStatus',
  certificateNumber: 'https://schema.org/identifier',
  alternateName: 'https://schema.org/alternateName',
} as const;
