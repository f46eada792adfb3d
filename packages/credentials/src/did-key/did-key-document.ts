import type { DidDocument } from '../did-web/build-did-document.ts';

/**
 * The DID document that an Ed25519 `did:key` identifier stands for: the key is the identifier (W3C CCG, The
 * did:key Method). Null for any other identifier.
 */
export function findDidKeyDocument(did: string): DidDocument | null {
  const publicKeyMultibase = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]{44})$/.exec(did)?.[1];
  if (!publicKeyMultibase) return null;
  const id = `${did}#${publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
    assertionMethod: [id],
  };
}
