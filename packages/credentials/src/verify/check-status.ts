import { createDocumentLoader, type GivenDocuments } from '../data-integrity/document-loader.ts';
import { verifyProofs } from '../data-integrity/verify-proofs.ts';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';
import { decodeBitstring, readBit } from '../status-list/bitstring.ts';
import type { Problem, ProblemCode } from './check.ts';
import { checkIssuer, hasRevokedKey, issuerOf } from './check-issuer.ts';
import { checkValidity } from './check-validity.ts';

const meanings: Record<string, ProblemCode> = { revocation: 'REVOKED', suspension: 'SUSPENDED' };

/** Every status entry of a credential: the one where Open Badges has room for it, and Kaopu's second. */
export function statusEntriesOf(credential: JsonObject): unknown[] {
  return [...toArray(credential.credentialStatus), ...toArray(credential.revocationStatus)];
}

/**
 * Reads a credential's status from the given status lists (W3C Bitstring Status List 1.0, section 3.2). Each
 * list must be signed by the credential's own issuer, be for the purpose asked for, and be in date.
 */
export async function checkStatus(
  credential: JsonObject,
  documents: GivenDocuments,
  now: Date,
): Promise<Problem[]> {
  const found = await Promise.all(
    statusEntriesOf(credential).map((entry) => checkEntry(entry, credential, documents, now)),
  );
  return found.filter((problem) => problem !== null);
}

async function checkEntry(
  entry: unknown,
  credential: JsonObject,
  documents: GivenDocuments,
  now: Date,
): Promise<Problem | null> {
  if (!isJsonObject(entry) || entry.type !== 'BitstringStatusListEntry')
    return statusProblem('STATUS_TYPE_UNKNOWN', entry);
  const meaning = meanings[String(entry.statusPurpose)];
  const oneBit = entry.statusSize === undefined || entry.statusSize === 1;
  if (!meaning || !oneBit) return statusProblem('STATUS_TYPE_UNKNOWN', entry);
  const url = String(entry.statusListCredential);
  const list = Object.hasOwn(documents, url) ? documents[url] : null;
  if (!isJsonObject(list)) return statusProblem('STATUS_LIST_MISSING', entry);
  if (checkValidity(list, now).length > 0) return statusProblem('STATUS_LIST_OUTDATED', entry);
  const untrusted = await findMistrust(list, url, credential, documents, now);
  if (untrusted) return statusProblem('STATUS_LIST_UNTRUSTED', entry, untrusted);
  return readStatus(list, entry, meaning);
}

async function findMistrust(
  list: JsonObject,
  url: string,
  credential: JsonObject,
  documents: GivenDocuments,
  now: Date,
): Promise<string | null> {
  if (list.id !== url) return 'not the list of this address';
  const keys = checkIssuer(list, documents, issuerOf(credential) ?? '');
  // a stolen key could publish a list that revokes nothing, and no record speaks for lists
  if (keys.length > 0 || hasRevokedKey(list, documents))
    return keys[0]?.code ?? 'signed with a compromised key';
  const proofs = await verifyProofs({ document: list, documentLoader: createDocumentLoader(documents), now });
  return proofs[0]?.code ?? null;
}

async function readStatus(
  list: JsonObject,
  entry: JsonObject,
  meaning: ProblemCode,
): Promise<Problem | null> {
  const subject = list.credentialSubject;
  const fits =
    toArray(list.type).includes('BitstringStatusListCredential') &&
    isJsonObject(subject) &&
    subject.type === 'BitstringStatusList' &&
    toArray(subject.statusPurpose).includes(entry.statusPurpose);
  const index = String(entry.statusListIndex);
  if (!fits || !/^\d{1,9}$/.test(index)) return statusProblem('STATUS_LIST_DAMAGED', entry);
  try {
    const bits = await decodeBitstring(String(subject.encodedList));
    return readBit(bits, Number(index)) ? statusProblem(meaning, entry) : null;
  } catch (error) {
    return statusProblem('STATUS_LIST_DAMAGED', entry, String(error));
  }
}

function statusProblem(code: ProblemCode, entry: unknown, detail?: string): Problem {
  const purpose = isJsonObject(entry) ? String(entry.statusPurpose) : '';
  return {
    code,
    path: purpose === 'revocation' ? 'revocationStatus' : 'credentialStatus',
    ...(detail && { detail }),
  };
}
