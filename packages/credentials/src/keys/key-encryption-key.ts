import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { CredentialError } from '../credential-error.ts';

/** Below this length a secret could be guessed; a random one is longer. */
const SHORTEST_SECRET = 32;

/** The secret of the environment that seals private keys, held where it is not printed by accident. */
export type KeyEncryptionKey = KeyObject;

/**
 * Takes the secret string of the environment.
 * @throws CredentialError KEY_ENCRYPTION_SECRET_SHORT when it has fewer than 32 characters
 */
export function readKeyEncryptionKey(secret: string): KeyEncryptionKey {
  if (secret.length < SHORTEST_SECRET) {
    throw new CredentialError(
      'KEY_ENCRYPTION_SECRET_SHORT',
      `at least ${SHORTEST_SECRET} characters are needed`,
    );
  }
  return createSecretKey(Buffer.from(secret, 'utf8'));
}

/** A 256-bit key of its own for each envelope (HKDF, RFC 5869, with SHA-256). */
export function deriveEnvelopeKey(kek: KeyEncryptionKey, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', kek, salt, `kaopu/${purpose}`, 32));
}
