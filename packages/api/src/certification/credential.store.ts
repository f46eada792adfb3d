import type { Reader, Tx } from '@kaopu/db/client.ts';
import { credential, credentialEvent, decision, schemeVersion } from '@kaopu/db/schema/certification.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import { type CredentialEvent, statusAt } from '@kaopu/domain/certification/credential-status.ts';
import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm';
import { isNamed } from '../identity/identity.offers.ts';
import { withinScope } from '../within-scope.ts';
import { hasStatus, type IssuedStatus } from './credential-status.store.ts';
import type { Scope } from './scheme.store.ts';

const columns = {
  credentialId: credential.credentialId,
  personId: credential.personId,
  decisionId: credential.decisionId,
  applicationId: decision.applicationId,
  schemeVersionId: credential.schemeVersionId,
  schemeId: schemeVersion.schemeId,
  levelCode: credential.levelCode,
  route: credential.route,
  number: credential.number,
  verifyCode: credential.verifyCode,
  signingKeyId: credential.signingKeyId,
  issuedAt: credential.issuedAt,
  validFrom: credential.validFrom,
  validUntil: credential.validUntil,
  batchNumber: credential.batchNumber,
  certificate: credential.certificate,
  holderName: person.name,
  holderLatinName: person.latinName,
};

const selectCredentials = (reader: Reader) =>
  reader
    .select(columns)
    .from(credential)
    .innerJoin(decision, eq(decision.decisionId, credential.decisionId))
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, credential.schemeVersionId))
    .innerJoin(person, eq(person.personId, credential.personId));

export type Credential = Awaited<ReturnType<typeof selectCredentials>>[number];

export async function findCredential(
  reader: Reader,
  scope: Scope,
  credentialId: string,
): Promise<Credential | null> {
  const [row] = await selectCredentials(reader).where(
    and(eq(credential.credentialId, credentialId), withinScope(schemeVersion.schemeId, scope)),
  );
  return row ?? null;
}

/** The same, held until the transaction ends, so that two changes of its status do not cross. */
export async function lockCredential(tx: Tx, scope: Scope, credentialId: string): Promise<Credential | null> {
  await tx
    .select({ credentialId: credential.credentialId })
    .from(credential)
    .where(eq(credential.credentialId, credentialId))
    .for('update');
  return findCredential(tx, scope, credentialId);
}

/** By the random code or by the printed number, exactly as stored. */
export async function findPublished(
  reader: Reader,
  by: { verifyCode: string } | { number: string },
): Promise<Credential | null> {
  const [row] = await selectCredentials(reader).where(
    'verifyCode' in by ? eq(credential.verifyCode, by.verifyCode) : eq(credential.number, by.number),
  );
  return row ?? null;
}

/** The signed document, byte for byte. */
export async function findDocument(reader: Reader, verifyCode: string): Promise<string | null> {
  const [row] = await reader
    .select({ document: credential.document })
    .from(credential)
    .where(eq(credential.verifyCode, verifyCode));
  return row?.document ?? null;
}

/** What the issued record says of a document's hash. */
export async function findByHash(reader: Reader, documentSha256: string) {
  const [row] = await reader
    .select({ issuedAt: credential.issuedAt, signingKeyId: credential.signingKeyId })
    .from(credential)
    .where(eq(credential.documentSha256, documentSha256));
  return row ?? null;
}

type Page = { before?: { at: Date; rowId: string }; limit: number };

const listWhere = (reader: Reader, where: SQL | undefined, page: Page) =>
  selectCredentials(reader)
    .where(and(where, page.before && isBefore(page.before)))
    .orderBy(desc(credential.issuedAt), desc(credential.credentialId))
    .limit(page.limit + 1);

const isBefore = ({ at, rowId }: { at: Date; rowId: string }) =>
  or(lt(credential.issuedAt, at), and(eq(credential.issuedAt, at), lt(credential.credentialId, rowId)));

/** The credentials of a person, newest first. */
export const listCredentialsOf = (reader: Reader, personId: string, page: Page) =>
  listWhere(reader, eq(credential.personId, personId), page);

/** What narrows a list of credentials: the whole number, a part of the holder's name, the holder, the status now. */
type Narrowing = { number?: string; name?: string; personId?: string; status?: IssuedStatus; now: Date };

/** The credentials within a scope, newest first. */
export const listCredentials = (reader: Reader, scope: Scope, page: Page & Narrowing) =>
  listWhere(
    reader,
    and(
      withinScope(schemeVersion.schemeId, scope),
      page.number === undefined ? undefined : eq(credential.number, page.number),
      page.name === undefined ? undefined : isNamed(page.name),
      page.personId === undefined ? undefined : eq(credential.personId, page.personId),
      page.status === undefined ? undefined : hasStatus(reader, page.status, page.now),
    ),
    page,
  );

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

/** The events of one credential with their reasons, for officers. */
export const listEventsWithReasons = (reader: Reader, credentialId: string) =>
  reader
    .select({
      kind: credentialEvent.kind,
      reason: credentialEvent.reason,
      at: credentialEvent.at,
      actorName: person.name,
    })
    .from(credentialEvent)
    .leftJoin(person, eq(person.personId, credentialEvent.actorId))
    .where(eq(credentialEvent.credentialId, credentialId))
    .orderBy(asc(credentialEvent.at), asc(credentialEvent.credentialEventId));

/** The levels of a scheme that a person holds an active credential of. */
export async function findActiveLevels(
  reader: Reader,
  facts: { personId: string; schemeId: string; now: Date },
): Promise<{ levelCode: string; validFrom: Date }[]> {
  const held = await selectCredentials(reader).where(
    and(eq(credential.personId, facts.personId), eq(schemeVersion.schemeId, facts.schemeId)),
  );
  const events = await findEventsOf(
    reader,
    held.map(({ credentialId }) => credentialId),
  );
  return held.filter(
    ({ credentialId, validUntil }) =>
      statusAt({ events: events.get(credentialId) ?? [], validUntil }, facts.now) === 'active',
  );
}

/** Whether a decision's credential was issued. */
export async function isDecisionIssued(reader: Reader, decisionId: string): Promise<boolean> {
  const rows = await reader
    .select({ credentialId: credential.credentialId })
    .from(credential)
    .where(eq(credential.decisionId, decisionId));
  return rows.length > 0;
}

export const insertCredential = (tx: Tx, values: typeof credential.$inferInsert) =>
  tx.insert(credential).values(values);

export const insertEvent = (tx: Tx, values: typeof credentialEvent.$inferInsert) =>
  tx.insert(credentialEvent).values(values);
