/**
 * Every error that a person can meet, by its stable code. Screens choose their words by the code, never by
 * the English text; the status is what HTTP and tRPC answer with.
 */
export const errorCodes = {
  // general
  NOT_SIGNED_IN: 401,
  SECOND_FACTOR_REQUIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  ORIGIN_REFUSED: 403,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
  // identity
  SIGN_IN_REFUSED: 401,
  SIGN_IN_THROTTLED: 429,
  EMAIL_TAKEN: 409,
  PASSWORD_TOO_WEAK: 400,
  LINK_EXPIRED: 410,
  MAIL_OFF: 409,
  CODE_WRONG: 400,
  PASSKEY_REFUSED: 400,
  LAST_ADMINISTRATOR: 409,
  DUTY_TO_ONESELF: 403,
  NO_STAFF_DUTY: 403,
  // learning and files
  STALE_DRAFT: 409,
  UNSAFE_MARKUP: 400,
  COURSE_INCOMPLETE: 409,
  NOT_ENROLLED: 403,
  FILE_NOT_A_VIDEO: 400,
  FILE_NOT_A_PICTURE: 400,
  // bank and exams
  ITEM_INCOMPLETE: 409,
  FORM_EMPTY: 409,
  FORM_WITHOUT_CUT: 409,
  ITEM_NOT_LIVE: 409,
  // delivery
  WINDOW_NOT_OPEN: 409,
  ATTEMPT_CLOSED: 409,
  STALE_RESPONSE: 409,
  RESULTS_NOT_SETTLED: 409,
  // certification
  SCHEME_NOT_OPEN: 409,
  SCHEME_INVALID: 400,
  FRAMEWORK_INVALID: 400,
  DOSSIER_INCOMPLETE: 409,
  CONFLICT_OF_INTEREST: 403,
  QUORUM_NOT_MET: 409,
  DECISION_CLOSED: 409,
  DECISION_REQUIRED: 409,
  ALREADY_VOTED: 409,
  ALREADY_ISSUED: 409,
  STATUS_CHANGE_REFUSED: 409,
  FORBIDDEN_WORDING: 400,
  PUBLIC_URL_FIXED: 409,
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An expected refusal. `params` are plain facts that the screen's sentence may name; nothing secret. */
export class KaopuError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, params: Record<string, string | number> = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'KaopuError';
    this.code = code;
    this.params = params;
  }
}
