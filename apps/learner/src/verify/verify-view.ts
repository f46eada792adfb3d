/** What the page knows about a certificate: only what is public, as the server says it now. */
export type PublicCertificate = {
  holder: string;
  /** Scheme and level in the page's language. */
  title: string;
  number: string;
  route: string;
  /** Calendar dates, 2026-09-12. */
  issuedOn: string;
  expiresOn: string | null;
  issuer: string;
};

export type CertificateStatus = 'valid' | 'expired' | 'suspended' | 'revoked';

export type SignatureState = 'checking' | 'valid' | 'invalid' | 'unavailable';

/** Everything that the page can show. */
export type VerifyView =
  | { kind: 'ask'; isEmpty: boolean }
  | { kind: 'checking' }
  | { kind: 'offline' }
  | { kind: 'unknown'; code: string; checkedAt: Date }
  | {
      kind: 'found';
      status: CertificateStatus;
      checkedAt: Date;
      certificate: PublicCertificate;
      signature: SignatureState;
    };
