import { openText, sealText } from './envelope.ts';
import type { IssuerKey } from './issuer-key.ts';
import type { KeyEncryptionKey } from './key-encryption-key.ts';

/**
 * Seals a key's secret half for storage. The envelope belongs to this key id and opens for no other.
 * @returns text of the form that `envelope.ts` describes
 */
export function sealPrivateKey(key: IssuerKey, kek: KeyEncryptionKey): string {
  return sealText(key.secretKeyMultibase, purposeOf(key), kek);
}

/**
 * Opens a sealed key.
 * @throws CredentialError KEY_ENCRYPTION_SECRET_WRONG or KEY_ENVELOPE_DAMAGED
 */
export function openPrivateKey(
  sealed: string,
  key: Omit<IssuerKey, 'secretKeyMultibase'>,
  kek: KeyEncryptionKey,
): IssuerKey {
  return {
    id: key.id,
    controller: key.controller,
    publicKeyMultibase: key.publicKeyMultibase,
    secretKeyMultibase: openText(sealed, purposeOf(key), kek),
  };
}

function purposeOf(key: { publicKeyMultibase: string }): string {
  return `issuer-key/${key.publicKeyMultibase}`;
}
