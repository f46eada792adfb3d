import { contextDigests } from '../contexts/shipped-contexts.ts';
import { decodeBase64url } from '../encoding/base64url.ts';
import { encodeHex } from '../encoding/hex.ts';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';
import type { Problem } from '../verify/check.ts';
import { decodeBase58 } from './decode-base58.ts';
import { isUrl } from './value-forms.ts';

type Digest = { algorithm: 'sha256' | 'sha384' | 'sha512'; hex: string };

/** The multihash headers that we read: algorithm, then length. */
const multihashHeaders: Record<string, Digest['algorithm']> = {
  '1220': 'sha256',
  '2030': 'sha384',
  '1340': 'sha512',
};

/**
 * Checks `relatedResource` (VC Data Model 2.0, section 5.3): objects, each with an id of its own and at least
 * one digest; the digest of a context that we ship must be right. Others cannot be compared here, because
 * nothing is fetched.
 */
export function checkRelatedResources(value: unknown): Problem[] {
  const resources = toArray(value);
  const ids = resources.filter(isJsonObject).map(({ id }) => id);
  return resources.flatMap((resource, at): Problem[] => {
    const path = Array.isArray(value) ? `relatedResource[${at}]` : 'relatedResource';
    if (!isJsonObject(resource)) return [{ code: 'FIELD_WRONG', path }];
    const { id } = resource;
    if (id === undefined) return [{ code: 'FIELD_MISSING', path: `${path}.id` }];
    if (!isUrl(id)) return [{ code: 'URL_WRONG', path: `${path}.id` }];
    if (ids.indexOf(id) !== at) return [{ code: 'ID_DUPLICATE', path: `${path}.id` }];
    return checkDigests(resource, id, path);
  });
}

function checkDigests(resource: JsonObject, id: string, path: string): Problem[] {
  const given = [
    ...toArray(resource.digestSRI).map((text) => ({ property: 'digestSRI', digest: readSri(text) })),
    ...toArray(resource.digestMultibase).map((text) => ({
      property: 'digestMultibase',
      digest: readMultihash(text),
    })),
  ];
  if (given.length === 0) return [{ code: 'DIGEST_MISSING', path }];
  const known = contextDigests.get(id);
  return given
    .filter(({ digest }) => !digest || (known && known[digest.algorithm] !== digest.hex))
    .map(({ property }) => ({ code: 'DIGEST_WRONG', path: `${path}.${property}` }));
}

/** Reads `sha384-<base64>` (W3C Subresource Integrity). */
function readSri(text: unknown): Digest | null {
  const match = typeof text === 'string' ? /^(sha256|sha384|sha512)-([A-Za-z0-9+/]+=*)$/.exec(text) : null;
  if (!match?.[2]) return null;
  const bytes = decodeOrNull(() => decodeBase64url(toUrlAlphabet(match[2] ?? '')));
  return bytes && { algorithm: match[1] as Digest['algorithm'], hex: encodeHex(bytes) };
}

/** Reads a multihash in base58 (`z`) or base64url (`u`), or a bare SHA-256 hash in either. */
function readMultihash(text: unknown): Digest | null {
  if (typeof text !== 'string') return null;
  const decode = { u: decodeBase64url, z: decodeBase58 }[text[0] ?? ''];
  const bytes = decode ? decodeOrNull(() => decode(text.slice(1))) : null;
  if (!bytes) return null;
  const hex = encodeHex(bytes);
  const algorithm = multihashHeaders[hex.slice(0, 4)];
  if (algorithm && hex.length === 4 + 2 * Number.parseInt(hex.slice(2, 4), 16)) {
    return { algorithm, hex: hex.slice(4) };
  }
  return bytes.length === 32 ? { algorithm: 'sha256', hex } : null;
}

function toUrlAlphabet(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decodeOrNull(decode: () => Uint8Array): Uint8Array | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
