import {
  findController,
  findVerificationMethod,
  type GivenDocuments,
  withoutFragment,
} from '../data-integrity/document-loader.ts';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';
import type { Problem } from './check.ts';

/** The issuer's identifier, as a text or inside an object; null when there is none. */
export function issuerOf(credential: JsonObject): string | null {
  const issuer = isJsonObject(credential.issuer) ? credential.issuer.id : credential.issuer;
  return typeof issuer === 'string' ? issuer : null;
}

/**
 * Checks that every proof was made with a key of the issuer, by the issuer's own document, and that the issuer
 * is the one that the reader expects. A key marked as revoked passes here, because `record` decides on it.
 */
export function checkIssuer(
  credential: JsonObject,
  documents: GivenDocuments,
  expectedIssuer: string | undefined,
): Problem[] {
  const issuer = issuerOf(credential);
  if (issuer === null) return [{ code: 'FIELD_MISSING', path: 'issuer' }];
  if (expectedIssuer !== undefined && issuer !== expectedIssuer) {
    return [{ code: 'ISSUER_UNEXPECTED', path: 'issuer', detail: issuer }];
  }
  return toArray(credential.proof)
    .filter(isJsonObject)
    .flatMap((proof, at) => checkKey(proof, issuer, documents, `proof[${at}].verificationMethod`));
}

function checkKey(proof: JsonObject, issuer: string, documents: GivenDocuments, path: string): Problem[] {
  const key = proof.verificationMethod;
  if (typeof key !== 'string' || withoutFragment(key) !== issuer)
    return [{ code: 'KEY_NOT_OF_ISSUER', path }];
  const document = findController(documents, issuer);
  if (!document) return [{ code: 'ISSUER_UNKNOWN', path, detail: issuer }];
  const method = findVerificationMethod(documents, key);
  if (document.id !== issuer || !method || method.controller !== issuer)
    return [{ code: 'KEY_NOT_OF_ISSUER', path }];
  const authorised = toArray(document.assertionMethod).includes(key);
  return authorised || isRevoked(method) ? [] : [{ code: 'KEY_NOT_AUTHORISED', path }];
}

/** Whether any proof was made with a key that the issuer has marked as compromised. */
export function hasRevokedKey(credential: JsonObject, documents: GivenDocuments): boolean {
  return toArray(credential.proof)
    .filter(isJsonObject)
    .map(({ verificationMethod }) => verificationMethod)
    .some((key) => typeof key === 'string' && isRevoked(findVerificationMethod(documents, key)));
}

function isRevoked(method: JsonObject | null): boolean {
  return method !== null && method.revoked !== undefined;
}
