import fc from 'fast-check';
import { expect, it } from 'vitest';
import { issueExample, issuerDid, now } from './issued-credential.example.ts';
import { verifyCredential } from './verify-credential.ts';

const example = await issueExample();
const { credential } = example;
// without the status lists: they have nothing to do with whether it is genuine
const documents = { [issuerDid]: example.documents[issuerDid] };

type Place = { path: (string | number)[]; value: string };

/** Every string in a value, and where it stands. */
function stringsIn(value: unknown, path: (string | number)[] = []): Place[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...path, key]));
}

function withString(value: unknown, [key, ...rest]: (string | number)[], text: string): unknown {
  if (key === undefined) return text;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withString(copy[key], rest, text);
  return copy;
}

const places = stringsIn(credential);

/** A byte, or the wish to change the case of the letter that is there. */
const anyOrOtherCase = fc.oneof(fc.integer({ min: 0x20, max: 0xbf }), fc.constant('other case' as const));

/** One byte of the text's UTF-8 form replaced, when what comes out is still text. */
function changeByte(text: string, at: number, replacement: number | 'other case'): string | null {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length === 0) return null;
  const place = at % bytes.length;
  const byte = replacement === 'other case' ? (bytes[place] ?? 0) ^ 0x20 : replacement;
  if (bytes[place] === byte) return null;
  bytes[place] = byte;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

it('refuses the credential with any one byte of any text changed', async () => {
  const place = fc.constantFrom(...places);
  await fc.assert(
    fc.asyncProperty(place, fc.nat(), anyOrOtherCase, async ({ path, value }, at, replacement) => {
      const changed = changeByte(value, at, replacement);
      fc.pre(changed !== null);
      const tampered = withString(credential, path, changed ?? '');
      const { genuine } = await verifyCredential({ credential: tampered, documents, now });
      expect(genuine).toBe(false);
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('refuses the credential with any text taken out or swapped for another of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...places), async (one, other) => {
      fc.pre(one.value !== other.value);
      const tampered = withString(credential, one.path, other.value);
      expect((await verifyCredential({ credential: tampered, documents, now })).genuine).toBe(false);
    }),
    { numRuns: 75 },
  );
}, 60_000);

it('refuses the credential with any one byte of its file changed, names included', async () => {
  const file = JSON.stringify(credential);
  await fc.assert(
    fc.asyncProperty(fc.nat(), anyOrOtherCase, async (at, byte) => {
      const changed = parseOrNull(changeByte(file, at, byte) ?? '');
      fc.pre(changed !== null);
      expect((await verifyCredential({ credential: changed, documents, now })).genuine).toBe(false);
    }),
    { numRuns: 150 },
  );
}, 60_000);

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
