/// <reference path="../untyped-libraries.d.ts" />
import { type Cryptosuite, DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CREDENTIALS_V2 } from '../contexts/shipped-contexts.ts';
import { CredentialError } from '../credential-error.ts';
import { toArray } from '../encoding/json.ts';
import type { IssuerKey } from '../keys/issuer-key.ts';
import { createDocumentLoader, type GivenDocuments } from './document-loader.ts';

export type Proof = {
  type: 'DataIntegrityProof';
  cryptosuite: string;
  created: string;
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  proofValue: string;
};

export type Signed<T> = T & { proof: Proof[] };

/**
 * Signs a document with a Data Integrity proof and gives a signed copy; a proof that was there is replaced. The
 * proof stands in an array, as the Open Badges schema demands. The same document, key and instant always give
 * the same signature.
 * @param created when it is signed; kept to the second
 * @param cryptosuite `eddsa-rdfc-2022` unless told otherwise
 * @param documents further contexts that the document uses
 * @throws CredentialError CONTEXT_MISSING when the document is no Verifiable Credential 2.0; an error of the
 *   JSON-LD processor when a term is not defined, because an undefined term would go unsigned
 */
export async function signDocument<T extends { '@context': unknown }>(input: {
  document: T;
  key: IssuerKey;
  created: Date;
  cryptosuite?: Cryptosuite;
  documents?: GivenDocuments;
}): Promise<Signed<T>> {
  const document: T & { proof?: unknown } = { ...structuredClone(input.document) };
  delete document.proof;
  if (!toArray(document['@context']).includes(CREDENTIALS_V2)) {
    throw new CredentialError('CONTEXT_MISSING', `the document does not name ${CREDENTIALS_V2}`);
  }
  // eddsa-jcs-2022 keeps the context in the proof, because it does not read it
  const extras = input.cryptosuite?.name.includes('-jcs-') ? { '@context': document['@context'] } : {};
  const pair = await Ed25519Multikey.from({ type: 'Multikey', ...input.key });
  const suite = new DataIntegrityProof({
    signer: pair.signer(),
    date: input.created,
    cryptosuite: input.cryptosuite ?? eddsaRdfc2022,
  });
  const proof = await suite.createProof({
    document,
    purpose: { update: async (options) => ({ ...options, ...extras, proofPurpose: 'assertionMethod' }) },
    proofSet: [],
    documentLoader: createDocumentLoader(input.documents),
  });
  return { ...document, proof: [proof as Proof] };
}
