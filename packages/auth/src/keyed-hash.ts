import { createHmac, hkdfSync } from 'node:crypto';

/** A key for one purpose, drawn from the key-encryption secret (HKDF-SHA256, RFC 5869). 32 bytes. */
export const keyFor = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, 'kaopu', purpose, 32));

/**
 * HMAC-SHA256 in hex under a key of its purpose. Finds what was stored without storing it: neither a mail
 * address nor a recovery code can be read or tried out of the database alone.
 */
export const keyedHash = (secret: string, purpose: string, value: string): string =>
  createHmac('sha256', keyFor(secret, purpose)).update(value).digest('hex');
