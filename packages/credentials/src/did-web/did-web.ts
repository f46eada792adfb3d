import { CredentialError } from '../credential-error.ts';

/**
 * The did:web identifier of an installation: `https://example.org/kaopu` is `did:web:example.org:kaopu`, and a
 * port is percent-encoded (W3C CCG, did:web Method Specification).
 * @param publicUrl an http or https address without query and fragment
 * @throws CredentialError PUBLIC_URL_UNFIT when no identifier can be made of it
 */
export function toDidWeb(publicUrl: string): string {
  const url = URL.canParse(publicUrl) ? new URL(publicUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new CredentialError('PUBLIC_URL_UNFIT', `${publicUrl} is not a plain http or https address`);
  }
  if (/^\[|^[\d.]+$/.test(url.hostname)) {
    throw new CredentialError('PUBLIC_URL_UNFIT', 'did:web needs a name, not an IP address');
  }
  const path = url.pathname.split('/').filter((part) => part !== '');
  return ['did:web', url.host.replace(':', '%3A'), ...path].join(':');
}

/**
 * Where the DID document of a did:web identifier is published: `/.well-known/did.json` for a bare host,
 * `/<path>/did.json` otherwise. Plain http is used for localhost alone.
 */
export function didWebDocumentUrl(did: string): string {
  const [host = '', ...path] = did.replace(/^did:web:/, '').split(':');
  const authority = decodeURIComponent(host);
  const scheme = /^localhost(:\d+)?$/.test(authority) ? 'http' : 'https';
  return `${scheme}://${authority}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}
