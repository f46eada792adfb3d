import { openText, sealText } from './envelope.ts';
import type { KeyEncryptionKey } from './key-encryption-key.ts';

const PURPOSE = 'secret-check';

/** Makes the value that is stored beside the installation, to know the secret again at every start. */
export function makeSecretCheck(kek: KeyEncryptionKey): string {
  return sealText('kaopu', PURPOSE, kek);
}

/**
 * Refuses a secret that is not the one which the installation was set up with.
 * @throws CredentialError KEY_ENCRYPTION_SECRET_WRONG, or KEY_ENVELOPE_DAMAGED when the check itself is damaged
 */
export function assertSecretMatches(kek: KeyEncryptionKey, secretCheck: string): void {
  openText(secretCheck, PURPOSE, kek);
}
