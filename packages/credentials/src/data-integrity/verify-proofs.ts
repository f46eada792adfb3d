/// <reference path="../untyped-libraries.d.ts" />
import { DataIntegrityProof, type DocumentLoader } from '@digitalbazaar/data-integrity';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';

const cryptosuites = [eddsaRdfc2022, eddsaJcs2022];

export type ProofProblemCode =
  | 'PROOF_MISSING'
  | 'PROOF_UNSUPPORTED'
  | 'PROOF_PURPOSE_WRONG'
  | 'PREVIOUS_PROOF_UNKNOWN'
  | 'PROOF_EXPIRED'
  | 'SIGNATURE_WRONG';

export type ProofProblem = { code: ProofProblemCode; path: string; detail?: string };

/**
 * Verifies every proof of a document by its signature alone: who may sign for the issuer is another check
 * (`verify/check-issuer.ts`). Each proof must hold, and there must be one. A chained proof signs the proofs that
 * it names as previous along with the document.
 * @returns what is wrong; nothing when every signature is right
 */
export async function verifyProofs(input: {
  document: JsonObject;
  documentLoader: DocumentLoader;
  now: Date;
}): Promise<ProofProblem[]> {
  const proofs = toArray(input.document.proof);
  if (proofs.length === 0) return [{ code: 'PROOF_MISSING', path: 'proof' }];
  const problems = await Promise.all(proofs.map((proof, at) => verifyProof(proof, `proof[${at}]`, input)));
  return problems.filter((problem) => problem !== null);
}

async function verifyProof(
  proof: unknown,
  path: string,
  { document, documentLoader, now }: Parameters<typeof verifyProofs>[0],
): Promise<ProofProblem | null> {
  const suite = isJsonObject(proof) && cryptosuites.find(({ name }) => name === proof.cryptosuite);
  if (!suite || proof.type !== 'DataIntegrityProof') return { code: 'PROOF_UNSUPPORTED', path };
  if (proof.proofPurpose !== 'assertionMethod') return { code: 'PROOF_PURPOSE_WRONG', path };
  const previous = findPreviousProofs(proof, document);
  if (!previous) return { code: 'PREVIOUS_PROOF_UNKNOWN', path };
  if (typeof proof.expires === 'string' && new Date(proof.expires) < now)
    return { code: 'PROOF_EXPIRED', path };
  const { proof: _, ...unsecured } = document;
  const secured = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
  const result = await new DataIntegrityProof({ cryptosuite: suite }).verifyProof({
    proof,
    proofSet: [],
    document: secured,
    documentLoader,
  });
  return result.verified ? null : { code: 'SIGNATURE_WRONG', path, detail: String(result.error) };
}

/** The proofs that a chained proof names; null when it names one that is not there. */
function findPreviousProofs(proof: JsonObject, document: JsonObject): JsonObject[] | null {
  const others = toArray(document.proof).filter(isJsonObject);
  const named = toArray(proof.previousProof).map((id) =>
    others.find((other) => typeof id === 'string' && other.id === id && other !== proof),
  );
  return named.every((found) => found !== undefined) ? named : null;
}
