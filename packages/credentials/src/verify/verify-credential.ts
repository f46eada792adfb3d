import { createDocumentLoader, type GivenDocuments } from '../data-integrity/document-loader.ts';
import { verifyProofs } from '../data-integrity/verify-proofs.ts';
import { isJsonObject, type JsonObject } from '../encoding/json.ts';
import { checkOpenBadge } from '../open-badge/check-open-badge.ts';
import { hashCredential } from '../record/credential-hash.ts';
import { checkStructure } from '../structure/check-structure.ts';
import { checkTerms } from '../structure/check-terms.ts';
import {
  type Check,
  type CheckName,
  type Problem,
  type ProblemCode,
  skippedCheck,
  toCheck,
} from './check.ts';
import { checkIssuer, hasRevokedKey } from './check-issuer.ts';
import { checkStatus, statusEntriesOf } from './check-status.ts';
import { checkValidity } from './check-validity.ts';

export type VerifyCredentialInput = {
  credential: unknown;
  /**
   * What the caller has fetched, by address: the issuer's DID document under its DID, each status list under its
   * `statusListCredential`. Nothing is fetched here.
   */
  documents: GivenDocuments;
  now: Date;
  /** The only issuer that the reader accepts; any when left out. */
  expectedIssuer?: string;
  /** The credential's hash in the issued record, as the issuer tells it; asked for where the key was stolen. */
  recordedHash?: string | null;
  /** Whether the rules of Open Badges 3.0 apply; they do unless told otherwise. */
  openBadge?: boolean;
};

/** Where the credential stands by what could be read; `unknown` when the status could not be told. */
export type Standing = 'valid' | 'not-yet-valid' | 'expired' | 'suspended' | 'revoked' | 'unknown';

export type CredentialVerification = {
  /** Whether every check passed that applies; one that could not be made counts as no. */
  accepted: boolean;
  /** Whether signature, issuer and content are in order, whatever the dates and the status say. */
  genuine: boolean;
  standing: Standing;
  checks: Check[];
};

/**
 * Verifies a credential from what is at hand, in Node and in browsers, and says what each check found. Never
 * throws for anything that a credential may hold.
 */
export async function verifyCredential(input: VerifyCredentialInput): Promise<CredentialVerification> {
  const checks = await runChecks(input);
  const passes = ({ outcome }: Check) => outcome === 'passed' || outcome === 'skipped';
  return {
    accepted: checks.every(passes),
    genuine: checks.filter(({ name }) => name !== 'validity' && name !== 'status').every(passes),
    standing: standingOf(checks),
    checks,
  };
}

async function runChecks({ credential, ...input }: VerifyCredentialInput): Promise<Check[]> {
  const structure = toCheck('structure', checkStructure(credential));
  if (!isJsonObject(credential)) return [structure];
  const documentLoader = createDocumentLoader(input.documents);
  return [
    structure,
    await withCrypto('terms', () => checkTerms(credential, documentLoader)),
    input.openBadge === false
      ? skippedCheck('open-badge')
      : toCheck('open-badge', checkOpenBadge(credential)),
    toCheck('issuer', checkIssuer(credential, input.documents, input.expectedIssuer)),
    await withCrypto('proof', () => verifyProofs({ document: credential, documentLoader, now: input.now })),
    await checkRecord(credential, input),
    toCheck('validity', checkValidity(credential, input.now)),
    statusEntriesOf(credential).length === 0
      ? skippedCheck('status')
      : await withCrypto('status', () => checkStatus(credential, input.documents, input.now)),
  ];
}

/** A signature by a stolen key says nothing; what speaks for the credential is that the issuer recorded it. */
async function checkRecord(
  credential: JsonObject,
  input: Omit<VerifyCredentialInput, 'credential'>,
): Promise<Check> {
  if (!hasRevokedKey(credential, input.documents)) return skippedCheck('record');
  return withCrypto('record', async () => {
    if (!input.recordedHash) return [{ code: 'RECORD_MISSING', path: '' }];
    const same = (await hashCredential(credential)) === input.recordedHash;
    return same ? [] : [{ code: 'RECORD_DIFFERS', path: '' }];
  });
}

/** Browsers have no `crypto.subtle` on plain http off localhost: then these checks cannot be made there. */
async function withCrypto(name: CheckName, find: () => Promise<Problem[]>): Promise<Check> {
  if (!globalThis.crypto?.subtle) return toCheck(name, [{ code: 'NO_WEB_CRYPTO', path: '' }]);
  return toCheck(name, await find());
}

function standingOf(checks: readonly Check[]): Standing {
  const codes = new Set<ProblemCode>(checks.flatMap(({ problems }) => problems.map(({ code }) => code)));
  if (codes.has('REVOKED')) return 'revoked';
  if (codes.has('SUSPENDED')) return 'suspended';
  if (codes.has('EXPIRED')) return 'expired';
  if (codes.has('NOT_YET_VALID')) return 'not-yet-valid';
  const status = checks.find(({ name }) => name === 'status')?.outcome;
  return status === 'passed' || status === 'skipped' ? 'valid' : 'unknown';
}
