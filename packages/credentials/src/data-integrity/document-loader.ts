import type { DocumentLoader } from '@digitalbazaar/data-integrity';
import { shippedContexts } from '../contexts/shipped-contexts.ts';
import { CredentialError } from '../credential-error.ts';
import { findDidKeyDocument } from '../did-key/did-key-document.ts';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';

/** Documents that the caller vouches for having got from their addresses: DID documents, status lists. */
export type GivenDocuments = { readonly [address: string]: unknown };

const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';

/**
 * Makes a loader that knows the shipped contexts and the given documents, and nothing else: it never touches
 * the network. An address with a fragment finds the verification method of that id in a given document. No
 * given document can stand in for a shipped context.
 */
export function createDocumentLoader(documents: GivenDocuments = {}): DocumentLoader {
  return async (url) => {
    const document = shippedContexts.get(url) ?? findGiven(documents, url);
    if (!document)
      throw new CredentialError('DOCUMENT_NOT_SHIPPED', `${url} is not known and is never fetched`);
    return { contextUrl: null, documentUrl: url, document };
  };
}

/** The document of this identifier: a given one, or for `did:key` the one that it stands for. */
export function findController(documents: GivenDocuments, id: string): JsonObject | null {
  const given = Object.hasOwn(documents, id) ? documents[id] : findDidKeyDocument(id);
  return isJsonObject(given) ? given : null;
}

/** The verification method of this id in a given controller document, or null. */
export function findVerificationMethod(documents: GivenDocuments, id: string): JsonObject | null {
  const controller = findController(documents, withoutFragment(id));
  if (!controller) return null;
  const methods = toArray(controller.verificationMethod).filter(isJsonObject);
  return methods.find((method) => method.id === id) ?? null;
}

/** The address of the document that an id is part of. */
export function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url;
}

function findGiven(documents: GivenDocuments, url: string): object | null {
  const whole = findController(documents, url);
  if (whole) return whole;
  const method = url.includes('#') ? findVerificationMethod(documents, url) : null;
  return method && { '@context': MULTIKEY_CONTEXT, ...method };
}
