import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The canonical JSON (RFC 8785) of a value: the same bytes wherever it is made. */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value that JSON cannot hold');
  return text;
}

/** SHA-256 of the salt and the canonical JSON of the data, in hex: binds an event to data that may be erased. */
export function commitmentTo(salt: Uint8Array, data: unknown): string {
  return createHash('sha256').update(salt).update(toCanonicalJson(data)).digest('hex');
}
