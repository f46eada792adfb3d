import { canonicalJson } from '../data-integrity/eddsa-jcs-2022.ts';
import { encodeHex } from '../encoding/hex.ts';

/**
 * The hash by which the issued record knows a credential: SHA-256 over its canonical JSON (RFC 8785) without
 * the proof, so that it stays the same when the credential is signed again with another key.
 * @returns lower-case hexadecimal
 */
export async function hashCredential(credential: object): Promise<string> {
  const { proof: _, ...content } = credential as { proof?: unknown };
  const bytes = new TextEncoder().encode(canonicalJson(content));
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
