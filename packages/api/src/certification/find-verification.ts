import { parseCredentialNumber } from '@kaopu/domain/certification/credential-number.ts';
import { type CredentialStatus as Status, statusAt } from '@kaopu/domain/certification/credential-status.ts';
import { readTypedCode } from '@kaopu/domain/certification/read-typed-code.ts';
import { parseVerifyCode } from '@kaopu/domain/certification/verify-code.ts';
import { Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import * as credentialStore from './credential.store.ts';
import { CredentialStatus, StatusPeriod, toBilingual, toPeriods } from './credential-view.ts';
import { publicAddresses } from './public-address.ts';

/** What anybody learns who checks a certificate. */
export const Verification = z.discriminatedUnion('kind', [
  /** It cannot be a code or number of ours: copied wrongly. */
  z.object({
    kind: z.literal('malformed'),
    why: z.enum(['format', 'check_character']),
    checkedAt: Instant,
  }),
  /** It could be one, and there is none. */
  z.object({ kind: z.literal('unknown'), by: z.enum(['code', 'number']), checkedAt: Instant }),
  /** A printed number finds the status, and nothing of the person. */
  z.object({
    kind: z.literal('status'),
    number: z.string(),
    status: CredentialStatus,
    checkedAt: Instant,
  }),
  /** The random code of the QR or the holder's link finds everything that the certificate says. */
  z.object({
    kind: z.literal('credential'),
    number: z.string(),
    verifyCode: z.string(),
    status: CredentialStatus,
    checkedAt: Instant,
    holder: Bilingual,
    scheme: Bilingual,
    schemeVersion: Bilingual,
    occupation: Bilingual,
    direction: Bilingual.nullable(),
    level: Bilingual,
    route: Bilingual,
    batchNumber: z.int().nullable(),
    issuer: Bilingual,
    issuedAt: Instant,
    validFrom: Instant,
    validUntil: Instant,
    periods: z.array(StatusPeriod),
    did: z.string(),
    documentUrl: z.url(),
    certificateUrl: z.url(),
    verifyUrl: z.url(),
  }),
]);
export type Verification = z.infer<typeof Verification>;

type Reads = Pick<Dependencies, 'db' | 'clock' | 'installation'>;

/** Checks what somebody typed or scanned: a verification code, or a printed certificate number. */
export async function findVerification(deps: Reads, typed: string): Promise<Verification> {
  const code = parseVerifyCode(typed);
  if (code.kind === 'valid') return verifyByCode(deps, code.code);
  const prefix = /^[A-Z]+/.exec(readTypedCode(typed))?.[0] ?? '';
  const number = parseCredentialNumber(typed, prefix);
  if (number.kind === 'valid') return verifyByNumber(deps, number.number);
  const isMiscopied = code.why === 'check_character' || number.why !== 'format';
  const checkedAt = deps.clock.now().toISOString();
  return { kind: 'malformed', why: isMiscopied ? 'check_character' : 'format', checkedAt };
}

async function verifyByNumber({ db, clock }: Reads, number: string): Promise<Verification> {
  const now = clock.now();
  const checkedAt = now.toISOString();
  const found = await credentialStore.findPublished(db, { number });
  if (!found) return { kind: 'unknown', by: 'number', checkedAt };
  return { kind: 'status', number, status: statusAt(await historyOf(db, found), now), checkedAt };
}

async function verifyByCode(deps: Reads, verifyCode: string): Promise<Verification> {
  const now = deps.clock.now();
  const checkedAt = now.toISOString();
  const found = await credentialStore.findPublished(deps.db, { verifyCode });
  if (!found) return { kind: 'unknown', by: 'code', checkedAt };
  const history = await historyOf(deps.db, found);
  const status: Status = statusAt(history, now);
  const printed = (variable: string) => toBilingual(found.certificate[variable]);
  const addresses = publicAddresses(deps.installation.publicUrl);
  const { number, batchNumber } = found;
  return {
    ...{ kind: 'credential', number, verifyCode, status, checkedAt, batchNumber },
    holder: printed('name'),
    scheme: printed('scheme_name'),
    schemeVersion: printed('scheme_version'),
    occupation: printed('occupation'),
    direction: found.certificate.direction === undefined ? null : printed('direction'),
    level: printed('level'),
    route: printed('route_name'),
    issuer: printed('body'),
    issuedAt: found.issuedAt.toISOString(),
    validFrom: found.validFrom.toISOString(),
    validUntil: found.validUntil.toISOString(),
    periods: toPeriods(history, now),
    did: addresses.did,
    documentUrl: addresses.credential(verifyCode),
    certificateUrl: addresses.certificate(verifyCode),
    verifyUrl: addresses.verify(verifyCode),
  };
}

async function historyOf(db: Reads['db'], { credentialId, validUntil }: credentialStore.Credential) {
  const events = await credentialStore.findEventsOf(db, [credentialId]);
  return { events: events.get(credentialId) ?? [], validUntil };
}
