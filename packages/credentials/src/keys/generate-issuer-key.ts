/// <reference path="../untyped-libraries.d.ts" />
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import type { IssuerKey } from './issuer-key.ts';

/**
 * Makes a new Ed25519 signing key for an issuer.
 * @param did the issuer's DID, such as `did:web:example.org`
 */
export async function generateIssuerKey({ did }: { did: string }): Promise<IssuerKey> {
  const pair = await Ed25519Multikey.generate({ controller: did });
  return {
    id: pair.id,
    controller: did,
    publicKeyMultibase: pair.publicKeyMultibase,
    secretKeyMultibase: pair.secretKeyMultibase,
  };
}
