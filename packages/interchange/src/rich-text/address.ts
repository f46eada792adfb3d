/** Where an address leads: into this site, elsewhere, to a mailbox, or into code or content of its own. */
export type AddressKind = 'own-site' | 'elsewhere' | 'mail' | 'script' | 'data' | 'unknown-scheme';

const KIND_BY_SCHEME: ReadonlyMap<string, AddressKind> = new Map([
  ['http', 'elsewhere'],
  ['https', 'elsewhere'],
  ['mailto', 'mail'],
  ['javascript', 'script'],
  ['vbscript', 'script'],
  ['livescript', 'script'],
  ['data', 'data'],
  ['blob', 'data'],
  ['filesystem', 'data'],
]);

/**
 * What a browser would make of an address. Browsers drop control characters and white space around and
 * inside a scheme before they read it; so does this, a little more generously.
 */
export function classifyAddress(address: string): AddressKind {
  const bare = address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '').replaceAll('\\', '/');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) return KIND_BY_SCHEME.get(scheme) ?? 'unknown-scheme';
  return bare.startsWith('//') ? 'elsewhere' : 'own-site';
}

/** Whether a link may lead there: https, http, mail, or a place on this site. */
export function isAllowedLink(address: string): boolean {
  return ['own-site', 'elsewhere', 'mail'].includes(classifyAddress(address));
}

/** Whether a link leads to another site. */
export function leavesSite(address: string): boolean {
  return classifyAddress(address) === 'elsewhere';
}

/** The path of an uploaded file, as the file room gives it out: `/files/` and plain segments, no `..`. */
export const OWN_FILE = /^\/files\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

export function isOwnFile(address: string): boolean {
  return OWN_FILE.test(address);
}
