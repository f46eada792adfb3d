import { createHash } from 'node:crypto';

/** Bytes of chance in a token: more than anybody can try. */
export const tokenBytes = 32;

/** The token that goes into the cookie or a mailed link, from at least 32 random bytes. Base64url. */
export function toToken(bytes: Uint8Array): string {
  if (bytes.length < tokenBytes) throw new TypeError(`a token needs ${tokenBytes} random bytes`);
  return Buffer.from(bytes).toString('base64url');
}

/** What the database keeps of a token: SHA-256 in hex. Who reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
