/// <reference path="../untyped-libraries.d.ts" />
import type { Cryptosuite } from '@digitalbazaar/data-integrity';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import canonicalize from 'canonicalize';
import { type JsonObject, toArray } from '../encoding/json.ts';

/**
 * The cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3): Ed25519 over the
 * hashes of the proof's options and of the document, both in the JSON canonical form of RFC 8785.
 */
export const eddsaJcs2022: Cryptosuite = {
  name: 'eddsa-jcs-2022',
  requiredAlgorithm: 'Ed25519',
  canonize: async (input) => canonicalJson(input),
  createVerifier: eddsaRdfc2022.createVerifier,
  createVerifyData: async ({ document, proof }) => {
    const { proofValue: _, ...options } = proof as JsonObject;
    const hashes = await Promise.all([
      sha256(canonicalJson(options)),
      sha256(canonicalJson(underContextOf(options, document as JsonObject))),
    ]);
    return Uint8Array.from(hashes.flatMap((hash) => [...hash]));
  },
};

/** The proof may carry the context that it was signed under; the document may have had more added behind it. */
function underContextOf(options: JsonObject, document: JsonObject): JsonObject {
  if (!('@context' in options)) return document;
  const signed = toArray(options['@context']);
  const present = toArray(document['@context']).slice(0, signed.length);
  if (canonicalJson(present) !== canonicalJson(signed))
    throw new Error('the context differs from the signed one');
  return { ...document, '@context': options['@context'] };
}

/** The canonical JSON text of a value (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? '';
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
