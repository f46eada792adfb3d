/** What can happen to a credential after it was issued. */
export type CredentialEventKind = 'issued' | 'suspended' | 'reinstated' | 'revoked';

export type CredentialEvent = { readonly kind: CredentialEventKind; readonly at: Date };

/** A credential's state on a day. `not_issued` before its issuance. */
export type CredentialStatus = 'not_issued' | 'active' | 'suspended' | 'revoked' | 'expired';

/** What the status follows from: the events in the order of their recording, and the last instant of validity. */
export type CredentialHistory = {
  readonly events: readonly CredentialEvent[];
  readonly validUntil: Date;
};

export type StatusChange = 'suspend' | 'reinstate' | 'revoke';

const legalChanges: Record<CredentialStatus, readonly StatusChange[]> = {
  not_issued: [],
  active: ['suspend', 'revoke'],
  suspended: ['reinstate', 'revoke'],
  // What has lapsed can still turn out to have been wrong.
  expired: ['revoke'],
  revoked: [],
};

/**
 * The status at any instant, past or future, from the recorded events alone. What the body did stands before
 * the calendar: a suspended or revoked credential does not become merely expired when its time runs out.
 */
export function statusAt(history: CredentialHistory, at: Date): CredentialStatus {
  const before = history.events.filter((event) => event.at <= at).map((event) => event.kind);
  if (!before.includes('issued')) return 'not_issued';
  if (before.includes('revoked')) return 'revoked';
  if (before.findLast((kind) => kind !== 'issued') === 'suspended') return 'suspended';
  return at > history.validUntil ? 'expired' : 'active';
}

/** Which changes are legal from a status. */
export function changesFrom(status: CredentialStatus): readonly StatusChange[] {
  return legalChanges[status];
}

const eventOf = { suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' } as const;

export type StatusChangeDecision =
  | { kind: 'change'; event: CredentialEventKind; from: CredentialStatus; to: CredentialStatus }
  | { kind: 'refused'; from: CredentialStatus };

/** Whether `change` is legal now, which event it records, and what the credential then is. */
export function decideStatusChange(
  history: CredentialHistory,
  change: StatusChange,
  now: Date,
): StatusChangeDecision {
  const from = statusAt(history, now);
  if (!legalChanges[from].includes(change)) return { kind: 'refused', from };
  const event = eventOf[change];
  const events = [...history.events, { kind: event, at: now }];
  return { kind: 'change', event, from, to: statusAt({ ...history, events }, now) };
}

/** One stretch of time in which the status stayed the same; `to` is null while it lasts. */
export type StatusPeriod = { status: CredentialStatus; from: Date; to: Date | null };

/** The whole course of a credential's status up to `now`, oldest first. */
export function statusPeriods(history: CredentialHistory, now: Date): StatusPeriod[] {
  const afterValidity = new Date(history.validUntil.getTime() + 1);
  const turns = [...history.events.map((event) => event.at), afterValidity]
    .filter((at) => at <= now)
    .sort((a, b) => a.getTime() - b.getTime());
  const periods: StatusPeriod[] = [];
  for (const from of turns) {
    const status = statusAt(history, from);
    const last = periods.at(-1);
    if (status === 'not_issued' || last?.status === status) continue;
    if (last) last.to = from;
    periods.push({ status, from, to: null });
  }
  return periods;
}
