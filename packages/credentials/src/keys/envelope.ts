import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CredentialError } from '../credential-error.ts';
import { deriveEnvelopeKey, type KeyEncryptionKey } from './key-encryption-key.ts';

const VERSION = 'kaopu-sealed-1';
const TAG_BYTES = 16;

/**
 * Seals a text: AES-256-GCM under a key derived for this envelope alone. The purpose is bound in, so that an
 * envelope made for one thing cannot be opened as another.
 * @returns `kaopu-sealed-1.<salt>.<nonce>.<ciphertext and tag>`, each part base64url
 */
export function sealText(text: string, purpose: string, kek: KeyEncryptionKey): string {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', deriveEnvelopeKey(kek, salt, purpose), nonce);
  cipher.setAAD(Buffer.from(`${VERSION}.${purpose}`));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, ...[salt, nonce, sealed].map((part) => part.toString('base64url'))].join('.');
}

/**
 * Opens what `sealText` sealed.
 * @throws CredentialError KEY_ENCRYPTION_SECRET_WRONG when the secret, the purpose or a byte differs;
 *   KEY_ENVELOPE_DAMAGED when it is no envelope at all
 */
export function openText(envelope: string, purpose: string, kek: KeyEncryptionKey): string {
  const { salt, nonce, sealed } = readEnvelope(envelope);
  const decipher = createDecipheriv('aes-256-gcm', deriveEnvelopeKey(kek, salt, purpose), nonce);
  decipher.setAAD(Buffer.from(`${VERSION}.${purpose}`));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return decipher.update(sealed.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new CredentialError('KEY_ENCRYPTION_SECRET_WRONG', 'the secret does not open this envelope', {
      cause,
    });
  }
}

function readEnvelope(envelope: string) {
  const [version, ...parts] = envelope.split('.');
  const [salt, nonce, sealed] = parts.map((part) => Buffer.from(part, 'base64url'));
  const wellFormed = version === VERSION && parts.length === 3 && salt && nonce && sealed;
  if (!wellFormed || salt.length !== 16 || nonce.length !== 12 || sealed.length < TAG_BYTES) {
    throw new CredentialError('KEY_ENVELOPE_DAMAGED', 'not a sealed text of a version that we know');
  }
  return { salt, nonce, sealed };
}
