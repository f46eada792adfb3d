import { z } from 'zod';
import { toCanonicalJson } from './canonical-event.ts';

/** The head of a sealed block as it is published, mailed and kept: whoever holds one can tell a rewritten chain. */
export const SignedHead = z.object({
  installationId: z.uuid(),
  blockNumber: z.int().positive(),
  firstPosition: z.int().positive(),
  eventCount: z.int().positive(),
  previousHash: z.string(),
  headHash: z.string(),
  sealedAt: z.iso.datetime(),
  keyId: z.string(),
  /** Ed25519 over the canonical JSON of everything else, base64url. */
  signature: z.string(),
});
export type SignedHead = z.infer<typeof SignedHead>;

/** Signs heads with the audit key. */
export type HeadSigner = { readonly keyId: string; sign(bytes: Uint8Array): Promise<Uint8Array> };

/** Whether a signature over `bytes` was made by the audit key `keyId`; an unknown key is false. */
export type HeadVerifier = (keyId: string, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** Gives the published text of a head, signed. */
export async function signHead(
  head: Omit<SignedHead, 'keyId' | 'signature'>,
  signer: HeadSigner,
): Promise<string> {
  const unsigned = { ...head, keyId: signer.keyId };
  const signature = await signer.sign(signedBytes(unsigned));
  return toCanonicalJson({ ...unsigned, signature: Buffer.from(signature).toString('base64url') });
}

/** Whether the head's signature holds. */
export function verifyHead(head: SignedHead, verifier: HeadVerifier): Promise<boolean> {
  const { signature, ...unsigned } = head;
  return verifier(head.keyId, signedBytes(unsigned), new Uint8Array(Buffer.from(signature, 'base64url')));
}

const signedBytes = (head: Omit<SignedHead, 'signature'>) => new TextEncoder().encode(toCanonicalJson(head));
