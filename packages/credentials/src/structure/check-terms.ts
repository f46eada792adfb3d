/// <reference path="../untyped-libraries.d.ts" />
import type { DocumentLoader } from '@digitalbazaar/data-integrity';
import jsonld from 'jsonld';
import { isJsonObject, type JsonObject } from '../encoding/json.ts';
import type { Problem } from '../verify/check.ts';
import { isUrl } from './value-forms.ts';

/**
 * Reads a credential as JSON-LD and finds what would silently fall out of it: terms that no context defines,
 * types and ids that are no URL. A signature covers only what is defined.
 */
export async function checkTerms(credential: JsonObject, documentLoader: DocumentLoader): Promise<Problem[]> {
  const { proof: _, ...document } = credential;
  try {
    const expanded = await jsonld.expand(document, { documentLoader, safe: true, base: null });
    return findBadNames(expanded, '');
  } catch (error) {
    const unknown =
      String(error).includes('jsonld.InvalidUrl') ||
      (isJsonObject(error) && error.name === 'jsonld.InvalidUrl');
    return [{ code: unknown ? 'CONTEXT_UNKNOWN' : 'TERM_UNDEFINED', path: '', detail: String(error) }];
  }
}

function findBadNames(value: unknown, path: string): Problem[] {
  if (Array.isArray(value)) return value.flatMap((one) => findBadNames(one, path));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): Problem[] => {
    if (key === '@id' || key === '@type') {
      const names = [inner].flat().filter((name) => typeof name === 'string' && !name.startsWith('_:'));
      return names
        .filter((name) => !isUrl(name))
        .map((name) => ({ code: 'URL_WRONG', path, detail: String(name) }));
    }
    return findBadNames(inner, key.startsWith('@') ? path : key);
  });
}
