import type { PublicIssuerKey } from '../keys/issuer-key.ts';

export type VerificationMethod = {
  id: string;
  type: 'Multikey';
  controller: string;
  publicKeyMultibase: string;
  /** From when on the key may be in other hands (Controlled Identifiers 1.0). */
  revoked?: string;
};

export type DidDocument = {
  '@context': readonly string[];
  id: string;
  verificationMethod: VerificationMethod[];
  assertionMethod: string[];
};

/**
 * Builds an issuer's DID document. Active and retired keys are assertion methods, so that what a retired key
 * signed goes on verifying everywhere. A compromised key stays listed, marked as revoked, and is no assertion
 * method any more: every outside verifier refuses what it signed, while Kaopu's own verification accepts it if
 * the credential's hash is in the issued record.
 */
export function buildDidDocument({
  did,
  keys,
}: {
  did: string;
  keys: readonly PublicIssuerKey[];
}): DidDocument {
  const idOf = (key: PublicIssuerKey) => `${did}#${key.publicKeyMultibase}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: idOf(key),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.publicKeyMultibase,
      ...(key.state === 'compromised' && { revoked: key.compromisedSince ?? '1970-01-01T00:00:00Z' }),
    })),
    assertionMethod: keys.filter(({ state }) => state !== 'compromised').map(idOf),
  };
}
