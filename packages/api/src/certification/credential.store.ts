import type { Reader, Tx } from '@kaopu/db/client.ts';
import { credential, credentialEvent, schemeVersion } from '@kaopu/db/schema/certification.ts';
import { type CredentialEvent, statusAt } from '@kaopu/domain/certification/credential-status.ts';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** The recorded events of credentials, oldest first, by credential. */
export async function findEventsOf(
  reader: Reader,
  credentialIds: readonly string[],
): Promise<Map<string, CredentialEvent[]>> {
  const events = new Map<string, CredentialEvent[]>(credentialIds.map((credentialId) => [credentialId, []]));
  if (credentialIds.length === 0) return events;
  const rows = await reader
    .select({
      credentialId: credentialEvent.credentialId,
      kind: credentialEvent.kind,
      at: credentialEvent.at,
    })
    .from(credentialEvent)
    .where(inArray(credentialEvent.credentialId, [...credentialIds]))
    .orderBy(asc(credentialEvent.at), asc(credentialEvent.credentialEventId));
  for (const { credentialId, ...event } of rows) events.get(credentialId)?.push(event);
  return events;
}

/** The levels of a scheme that a person holds an active credential of. */
export async function findActiveLevels(
  reader: Reader,
  facts: { personId: string; schemeId: string; now: Date },
): Promise<{ levelCode: string; validFrom: Date }[]> {
  const held = await reader
    .select({
      credentialId: credential.credentialId,
      levelCode: credential.levelCode,
      validFrom: credential.validFrom,
      validUntil: credential.validUntil,
    })
    .from(credential)
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, credential.schemeVersionId))
    .where(and(eq(credential.personId, facts.personId), eq(schemeVersion.schemeId, facts.schemeId)));
  const events = await findEventsOf(
    reader,
    held.map(({ credentialId }) => credentialId),
  );
  return held.filter(
    ({ credentialId, validUntil }) =>
      statusAt({ events: events.get(credentialId) ?? [], validUntil }, facts.now) === 'active',
  );
}

export const insertCredential = (tx: Tx, values: typeof credential.$inferInsert) =>
  tx.insert(credential).values(values);

export const insertEvent = (tx: Tx, values: typeof credentialEvent.$inferInsert) =>
  tx.insert(credentialEvent).values(values);

/** Whether a decision's credential was issued. */
export async function isDecisionIssued(reader: Reader, decisionId: string): Promise<boolean> {
  const rows = await reader
    .select({ credentialId: credential.credentialId })
    .from(credential)
    .where(eq(credential.decisionId, decisionId));
  return rows.length > 0;
}
