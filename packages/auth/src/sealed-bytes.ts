import { createCipheriv, createDecipheriv } from 'node:crypto';
import { keyFor } from './keyed-hash.ts';

const algorithm = 'aes-256-gcm';
const version = 'v1';

/** What bytes are sealed for: a key of its own for each purpose, and the owner they are bound to. */
export type SealFor = { readonly secret: string; readonly purpose: string; readonly owner: string };

/**
 * Seals bytes under the key-encryption secret (AES-256-GCM, RFC 5116). `nonce` is 12 random bytes. A sealed
 * value copied to another owner's row does not open.
 */
export function sealBytes(bytes: Uint8Array, sealFor: SealFor, nonce: Uint8Array): string {
  const cipher = createCipheriv(algorithm, keyFor(sealFor.secret, sealFor.purpose), nonce);
  cipher.setAAD(Buffer.from(sealFor.owner));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return [version, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Opens what `sealBytes` sealed. Throws when the secret, the purpose, the owner or a byte differs. */
export function openSealed(sealed: string, sealFor: SealFor): Uint8Array {
  const [found, nonce = '', body = ''] = sealed.split('.');
  if (found !== version) throw new Error('a sealed value of an unknown version');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(
    algorithm,
    keyFor(sealFor.secret, sealFor.purpose),
    Buffer.from(nonce, 'base64url'),
  );
  decipher.setAAD(Buffer.from(sealFor.owner));
  decipher.setAuthTag(bytes.subarray(-16));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]));
}
