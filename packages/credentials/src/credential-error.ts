/** What can go wrong with keys, contexts and lists, by a stable code. */
export type CredentialErrorCode =
  | 'KEY_ENCRYPTION_SECRET_WRONG'
  | 'KEY_ENCRYPTION_SECRET_SHORT'
  | 'KEY_ENVELOPE_DAMAGED'
  | 'PUBLIC_URL_UNFIT'
  | 'DOCUMENT_NOT_SHIPPED'
  | 'CONTEXT_MISSING'
  | 'STATUS_LIST_DAMAGED'
  | 'STATUS_LIST_FULL';

export class CredentialError extends Error {
  readonly code: CredentialErrorCode;

  constructor(code: CredentialErrorCode, detail: string, options?: { cause?: unknown }) {
    super(`${code}: ${detail}`, options);
    this.name = 'CredentialError';
    this.code = code;
  }
}
