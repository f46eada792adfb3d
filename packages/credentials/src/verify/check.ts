import type { ProofProblemCode } from '../data-integrity/verify-proofs.ts';

/**
 * What a verification looks at, in the order in which it is told:
 * `structure` the rules of VC Data Model 2.0 · `terms` every term is defined · `open-badge` the rules of Open
 * Badges 3.0 · `issuer` the signing key is the issuer's · `proof` the signature · `record` for a compromised key,
 * that the issuer really issued this · `validity` the dates · `status` not suspended, not revoked
 */
export type CheckName =
  | 'structure'
  | 'terms'
  | 'open-badge'
  | 'issuer'
  | 'proof'
  | 'record'
  | 'validity'
  | 'status';

export type ProblemCode =
  | ProofProblemCode
  // structure and open-badge
  | 'NOT_AN_OBJECT'
  | 'CONTEXT_WRONG'
  | 'FIELD_MISSING'
  | 'FIELD_WRONG'
  | 'TYPE_MISSING'
  | 'URL_WRONG'
  | 'DATE_WRONG'
  | 'DATES_REVERSED'
  | 'SUBJECT_EMPTY'
  | 'ID_DUPLICATE'
  | 'DIGEST_MISSING'
  | 'DIGEST_WRONG'
  // terms
  | 'TERM_UNDEFINED'
  | 'CONTEXT_UNKNOWN'
  // issuer
  | 'ISSUER_UNEXPECTED'
  | 'ISSUER_UNKNOWN'
  | 'KEY_NOT_OF_ISSUER'
  | 'KEY_NOT_AUTHORISED'
  // record
  | 'RECORD_MISSING'
  | 'RECORD_DIFFERS'
  // validity
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  // status
  | 'REVOKED'
  | 'SUSPENDED'
  | 'STATUS_LIST_MISSING'
  | 'STATUS_LIST_UNTRUSTED'
  | 'STATUS_LIST_OUTDATED'
  | 'STATUS_LIST_DAMAGED'
  | 'STATUS_TYPE_UNKNOWN'
  // any
  | 'NO_WEB_CRYPTO';

/** Something wrong, and where: a path such as `credentialSubject.achievement.type`. `detail` is for logs. */
export type Problem = { code: ProblemCode; path: string; detail?: string };

/**
 * - `passed`, `failed`
 * - `unavailable`: could not be told here, for want of a document or of the browser's cryptography
 * - `skipped`: does not apply to this credential
 */
export type CheckOutcome = 'passed' | 'failed' | 'unavailable' | 'skipped';

export type Check = { name: CheckName; outcome: CheckOutcome; problems: Problem[] };

/** Problems that say "cannot tell" rather than "wrong". */
const UNAVAILABLE: ReadonlySet<ProblemCode> = new Set([
  'ISSUER_UNKNOWN',
  'STATUS_LIST_MISSING',
  'STATUS_TYPE_UNKNOWN',
  'NO_WEB_CRYPTO',
]);

/** The check that these problems make: failed if any of them is wrong, unavailable if none can be told. */
export function toCheck(name: CheckName, problems: Problem[]): Check {
  if (problems.length === 0) return { name, outcome: 'passed', problems };
  const wrong = problems.some(({ code }) => !UNAVAILABLE.has(code));
  return { name, outcome: wrong ? 'failed' : 'unavailable', problems };
}

export function skippedCheck(name: CheckName): Check {
  return { name, outcome: 'skipped', problems: [] };
}
