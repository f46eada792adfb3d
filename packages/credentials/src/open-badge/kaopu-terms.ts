/**
 * The terms that Kaopu adds, written into each credential so that nothing has to be fetched to read them.
 * - `revocationStatus` is a second `credentialStatus`, because Open Badges 3.0 allows only one there.
 * - The language maps say in both languages what Open Badges 3.0 wants as one plain text.
 *
 * Every word of this is used by every credential: what has no effect on the meaning would not be signed.
 */
export const kaopuTerms = {
  revocationStatus: 'https://www.w3.org/2018/credentials#credentialStatus',
  certificateNumber: 'https://schema.org/identifier',
  nameByLanguage: { '@id': 'https://schema.org/name', '@container': '@language' },
  descriptionByLanguage: { '@id': 'https://schema.org/description', '@container': '@language' },
  narrativeByLanguage: {
    '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative',
    '@container': '@language',
  },
} as const;
