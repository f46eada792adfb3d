import { encodeHex } from '../encoding/hex.ts';

/** Who a credential is about (Open Badges 3.0, IdentityObject): in plain text, or as a salted hash. */
export type IdentityObject = {
  type: 'IdentityObject';
  hashed: boolean;
  identityHash: string;
  identityType: string;
  salt?: string;
};

/** The holder's name in plain text. */
export function nameIdentity(name: string): IdentityObject {
  return { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' };
}

/**
 * An identity that only somebody who knows it can recognise: `sha256$` and the hash of value and salt.
 * @param identityType a term of Open Badges such as `emailAddress`, or `ext:…`
 * @param salt drawn at random for each credential
 */
export async function hashIdentity(identity: {
  identityType: string;
  value: string;
  salt: string;
}): Promise<IdentityObject> {
  const bytes = new TextEncoder().encode(identity.value + identity.salt);
  const hash = encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return {
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${hash}`,
    identityType: identity.identityType,
    salt: identity.salt,
  };
}
