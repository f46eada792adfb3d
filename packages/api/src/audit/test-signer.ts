import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { HeadSigner, HeadVerifier } from './signed-head.ts';

/** A signer of heads and its verifier, for tests. */
export function testSigner(keyId = 'audit-1'): { signer: HeadSigner; verifier: HeadVerifier } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    signer: { keyId, sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)) },
    verifier: async (id, bytes, signature) => id === keyId && verify(null, bytes, publicKey, signature),
  };
}
