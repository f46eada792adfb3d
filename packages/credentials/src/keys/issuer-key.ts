/**
 * A signing key with its secret half, as multibase text. The secret is only ever stored sealed
 * (`seal-private-key.ts`).
 */
export type IssuerKey = {
  /** The verification method: the issuer's DID, `#`, the public key. */
  id: string;
  /** The issuer's DID. */
  controller: string;
  publicKeyMultibase: string;
  secretKeyMultibase: string;
};

/**
 * What the public learns of a key.
 * - `active` signs; `retired` was rotated out and stays good for what it signed.
 * - `compromised`: somebody else may have it, so a signature alone proves nothing any more, whenever it says it
 *   was made. What it signed counts only if the credential's hash is in the issued record.
 */
export type PublicIssuerKey = {
  publicKeyMultibase: string;
  state: 'active' | 'retired' | 'compromised';
  /** From when on it may have been in other hands; an instant. Only for `compromised`. */
  compromisedSince?: string;
};
