import {
  type CredentialEvent,
  type CredentialStatus as Status,
  statusAt,
  statusPeriods,
} from '@kaopu/domain/certification/credential-status.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Credential } from './credential.store.ts';

const statuses: Record<Status, true> = {
  not_issued: true,
  active: true,
  suspended: true,
  revoked: true,
  expired: true,
};
export const CredentialStatus = z.enum(Object.keys(statuses) as [Status]);

export const StatusPeriod = z.object({ status: CredentialStatus, from: Instant, to: Instant.nullable() });

/** A credential as its holder and the officers see it. */
export const CredentialView = z.object({
  credentialId: Id,
  number: z.string(),
  verifyCode: z.string(),
  levelCode: z.string(),
  levelName: Bilingual,
  routeName: Bilingual,
  schemeName: Bilingual,
  schemeVersion: Bilingual,
  occupation: Bilingual,
  issuerName: Bilingual,
  status: CredentialStatus,
  issuedAt: Instant,
  validFrom: Instant,
  validUntil: Instant,
  batchNumber: z.int().nullable(),
  periods: z.array(StatusPeriod),
});
export type CredentialView = z.infer<typeof CredentialView>;

/** What a credential's certificate and events say of it at `now`. */
export function toCredentialView(
  credential: Credential,
  events: readonly CredentialEvent[],
  now: Date,
): CredentialView {
  const history = { events, validUntil: credential.validUntil };
  const printed = (variable: string) => toBilingual(credential.certificate[variable]);
  return {
    ...credential,
    levelName: printed('level'),
    routeName: printed('route_name'),
    schemeName: printed('scheme_name'),
    schemeVersion: printed('scheme_version'),
    occupation: printed('occupation'),
    issuerName: printed('body'),
    status: statusAt(history, now),
    issuedAt: credential.issuedAt.toISOString(),
    validFrom: credential.validFrom.toISOString(),
    validUntil: credential.validUntil.toISOString(),
    periods: toPeriods(history, now),
  };
}

/** The course of a status as interfaces tell it. */
export const toPeriods = (history: Parameters<typeof statusPeriods>[0], now: Date) =>
  statusPeriods(history, now).map(({ status, from, to }) => ({
    status,
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
  }));

export const toBilingual = (value: string | Bilingual | undefined): Bilingual =>
  typeof value === 'object' ? value : { 'zh-CN': value ?? '', en: value ?? '' };
