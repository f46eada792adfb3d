/// <reference path="../untyped-libraries.d.ts" />
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import type { IssuerKey } from './issuer-key.ts';

/** Signs bytes with Ed25519 (RFC 8032); 64 bytes. */
export async function signBytes(key: IssuerKey, bytes: Uint8Array): Promise<Uint8Array> {
  const pair = await Ed25519Multikey.from({ type: 'Multikey', ...key });
  return pair.signer().sign({ data: bytes });
}

/** Whether the signature over `bytes` was made with the secret half of this public key. */
export async function verifyBytes(
  publicKeyMultibase: string,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const pair = await Ed25519Multikey.from({
    type: 'Multikey',
    id: 'urn:key',
    controller: 'urn:key',
    publicKeyMultibase,
  });
  return pair.verifier().verify({ data: bytes, signature });
}
