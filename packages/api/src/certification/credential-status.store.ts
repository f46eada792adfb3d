import type { Reader } from '@kaopu/db/client.ts';
import { credential, credentialEvent } from '@kaopu/db/schema/certification.ts';
import type { CredentialStatus } from '@kaopu/domain/certification/credential-status.ts';
import { and, desc, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';

/** The statuses that a list can be narrowed to. */
export type IssuedStatus = Exclude<CredentialStatus, 'not_issued'>;

/**
 * The condition that a credential has this status at `now`: what `statusAt` of the domain says of its events, for a
 * WHERE clause. A test holds the two against each other.
 */
export function hasStatus(reader: Reader, status: IssuedStatus, now: Date): SQL | undefined {
  const standing = sql<string>`${standingEvent(reader, now)}`;
  if (status === 'revoked' || status === 'suspended') return eq(standing, status);
  const inForce = inArray(standing, ['issued', 'reinstated']);
  return and(
    inForce,
    status === 'expired' ? lt(credential.validUntil, now) : gte(credential.validUntil, now),
  );
}

/** The event that decides: a revocation whenever it was, else the latest change, else the issuance. */
const standingEvent = (reader: Reader, now: Date) =>
  reader
    .select({ kind: credentialEvent.kind })
    .from(credentialEvent)
    .where(and(eq(credentialEvent.credentialId, credential.credentialId), lte(credentialEvent.at, now)))
    .orderBy(
      sql`case ${credentialEvent.kind} when 'revoked' then 0 when 'issued' then 2 else 1 end`,
      desc(credentialEvent.at),
      desc(credentialEvent.credentialEventId),
    )
    .limit(1);
