import type { Verification } from '@kaopu/api/certification/find-verification.ts';

/** What the server says of a certificate that was found by its random code. */
export type FoundCertificate = Extract<Verification, { kind: 'credential' }>;
export type CertificateStatus = FoundCertificate['status'];

/** What this device found out about the signature. `unavailable`: it could not tell. */
export type SignatureState = 'checking' | 'valid' | 'invalid' | 'unavailable';
export type SignatureReport = {
  state: SignatureState;
  checks: readonly { name: string; outcome: 'passed' | 'failed' | 'unavailable' | 'skipped' }[];
};

/** Everything that the page can show. */
export type VerifyView =
  | { kind: 'ask'; isEmpty: boolean }
  | { kind: 'checking' }
  | { kind: 'offline' }
  | { kind: 'busy' }
  | { kind: 'malformed'; typed: string; checkedAt: string }
  | { kind: 'unknown'; typed: string; checkedAt: string }
  /** Found by the printed number: the status, and nothing of the person. */
  | { kind: 'status'; number: string; status: CertificateStatus; checkedAt: string }
  | { kind: 'found'; found: FoundCertificate; signature: SignatureReport };

/** What the band at the top says: a colour, a shape and a word for each. */
export type BandKind =
  | 'valid'
  | 'suspended'
  | 'revoked'
  | 'expired'
  | 'untrusted'
  | 'unknown'
  | 'malformed'
  | 'offline'
  | 'busy'
  | 'checking';

/** The band of a status. A signature that does not hold stands above whatever the status says. */
export function bandOf(status: CertificateStatus, signature: SignatureState): BandKind {
  if (signature === 'invalid') return 'untrusted';
  if (status === 'active') return 'valid';
  return status === 'not_issued' ? 'unknown' : status;
}
