/** The name and origin that passkeys are bound to, taken from the public address. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/**
 * The relying party of an installation, or null where browsers offer no passkeys: on plain http off localhost,
 * and at an address that is a number (WebAuthn Level 3, 5.1.2: the id is a domain).
 */
export function findRelyingParty(publicUrl: string): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[');
  return isNumber || (protocol !== 'https:' && !isLocal) ? null : { id: hostname, origin };
}
