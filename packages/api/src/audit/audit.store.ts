import type { Reader, Tx } from '@kaopu/db/client.ts';
import { auditBlock, auditCursor, auditEvent, auditPersonal, auditSeal } from '@kaopu/db/schema/audit.ts';
import { signingKey } from '@kaopu/db/schema/certification.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { and, asc, count, desc, eq, getTableColumns, gte, inArray, lt, notExists, sql } from 'drizzle-orm';

const sealLock = 4_711_002;
const auditKeyLock = 4_711_003;

/** Takes the sealer's lock for this transaction, or gives false where another sealer holds it. */
export async function takeSealLock(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`SELECT pg_try_advisory_xact_lock(${sealLock}) AS taken`,
  );
  return row?.taken ?? false;
}

/**
 * The oldest transaction that may still be running: every event below it is visible and final. Id order is not
 * commit order, so the sealer takes nothing from above it.
 */
export async function readHorizon(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ horizon: string }>(
    sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`,
  );
  return row?.horizon ?? '0';
}

/** Up to where the sealer has looked, as a transaction id; '0' before the first run and after a restore. */
export async function readCursor(reader: Reader): Promise<string> {
  const [row] = await reader.select().from(auditCursor);
  return row?.belowTransaction ?? '0';
}

export async function moveCursor(tx: Tx, belowTransaction: string): Promise<void> {
  await tx
    .insert(auditCursor)
    .values({ only: true, belowTransaction })
    .onConflictDoUpdate({ target: auditCursor.only, set: { belowTransaction } });
}

/** Events that no block holds yet, from `cursor` on and below `horizon`, in the order in which they are sealed. */
export function findUnsealed(reader: Reader, cursor: string, horizon: string, limit: number) {
  return reader
    .select({ eventId: auditEvent.eventId, body: auditEvent.body })
    .from(auditEvent)
    .where(
      and(
        gte(auditEvent.transactionId, cursor),
        lt(auditEvent.transactionId, horizon),
        notExists(reader.select().from(auditSeal).where(eq(auditSeal.eventId, auditEvent.eventId))),
      ),
    )
    .orderBy(asc(auditEvent.transactionId), asc(auditEvent.eventId))
    .limit(limit);
}

export async function findLastBlock(reader: Reader) {
  const [row] = await reader.select().from(auditBlock).orderBy(desc(auditBlock.blockNumber)).limit(1);
  return row ?? null;
}

export async function insertBlock(
  tx: Tx,
  block: typeof auditBlock.$inferInsert,
  seals: (typeof auditSeal.$inferInsert)[],
): Promise<void> {
  await tx.insert(auditBlock).values(block);
  await tx.insert(auditSeal).values(seals);
}

export async function getInstallationId(reader: Reader): Promise<string> {
  const [row] = await reader.select({ id: installation.installationId }).from(installation);
  if (!row) throw new Error('the database belongs to no installation yet');
  return row.id;
}

export function findBlocks(reader: Reader) {
  return reader.select().from(auditBlock).orderBy(asc(auditBlock.blockNumber));
}

/** The sealed places of one block with the events that stand in them; a lost event is null. */
export async function findPlaces(reader: Reader, blockNumber: number) {
  return reader
    .select({
      position: auditSeal.position,
      eventId: auditSeal.eventId,
      chainHash: auditSeal.chainHash,
      event: getTableColumns(auditEvent),
    })
    .from(auditSeal)
    .leftJoin(auditEvent, eq(auditEvent.eventId, auditSeal.eventId))
    .where(eq(auditSeal.blockNumber, blockNumber))
    .orderBy(asc(auditSeal.position));
}

export function findPersonal(reader: Reader, eventIds: string[]) {
  return reader.select().from(auditPersonal).where(inArray(auditPersonal.eventId, eventIds));
}

/** How many events wait for the sealer. */
export async function countUnsealed(reader: Reader): Promise<number> {
  const sealed = reader.select().from(auditSeal).where(eq(auditSeal.eventId, auditEvent.eventId));
  const [row] = await reader.select({ waiting: count() }).from(auditEvent).where(notExists(sealed));
  return row?.waiting ?? 0;
}

/** Removes the personal data that lies beside the record; the record itself stays as it is. */
export async function erasePersonal(tx: Tx, personId: string): Promise<number> {
  const erased = await tx.delete(auditPersonal).where(eq(auditPersonal.personId, personId)).returning();
  return erased.length;
}

type EventFilter = {
  type?: string | undefined;
  actorId?: string | undefined;
  subjectId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Events that match the filter, the newest first; the id orders by the instant of the act. */
export function findEvents(reader: Reader, filter: EventFilter) {
  return reader
    .select({
      eventId: auditEvent.eventId,
      at: auditEvent.at,
      type: auditEvent.type,
      actorKind: auditEvent.actorKind,
      actorId: auditEvent.actorId,
      actorName: person.name,
      subjectKind: auditEvent.subjectKind,
      subjectId: auditEvent.subjectId,
      body: auditEvent.body,
      blockNumber: auditSeal.blockNumber,
    })
    .from(auditEvent)
    .leftJoin(auditSeal, eq(auditSeal.eventId, auditEvent.eventId))
    .leftJoin(
      person,
      eq(
        person.personId,
        sql`CASE WHEN ${auditEvent.actorKind} = 'person' THEN ${auditEvent.actorId}::uuid END`,
      ),
    )
    .where(
      and(
        filter.type ? eq(auditEvent.type, filter.type) : undefined,
        filter.actorId ? eq(auditEvent.actorId, filter.actorId) : undefined,
        filter.subjectId ? eq(auditEvent.subjectId, filter.subjectId) : undefined,
        filter.from ? gte(auditEvent.at, filter.from) : undefined,
        filter.to ? lt(auditEvent.at, filter.to) : undefined,
        filter.cursor ? lt(auditEvent.eventId, filter.cursor) : undefined,
      ),
    )
    .orderBy(desc(auditEvent.eventId))
    .limit(filter.limit + 1);
}

/** The audit key in use, or null before the first block. */
export async function findAuditKey(reader: Reader) {
  const keys = await findAuditKeys(reader);
  return keys.find(({ retiredAt }) => retiredAt === null) ?? null;
}

export const findAuditKeys = (reader: Reader) =>
  reader.select().from(signingKey).where(eq(signingKey.purpose, 'audit')).orderBy(asc(signingKey.createdAt));

/** Stores the audit key; where another server was first, gives that server's. */
export async function insertAuditKey(tx: Tx, row: typeof signingKey.$inferInsert) {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${auditKeyLock})`);
  const first = await findAuditKey(tx);
  if (first) return first;
  const [stored] = await tx.insert(signingKey).values(row).returning();
  if (!stored) throw new Error('an insert gives its row');
  return stored;
}
