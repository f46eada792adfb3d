import type { Reader, Tx } from '@kaopu/db/client.ts';
import { credentialEvent, statusList, statusListEntry } from '@kaopu/db/schema/certification.ts';
import { and, asc, count, desc, eq, ne } from 'drizzle-orm';

export type StatusPurpose = 'revocation' | 'suspension';

/** The newest list of a purpose with how many of its places are taken, or null before the first. */
export async function findNewestList(reader: Reader, purpose: StatusPurpose) {
  const [row] = await reader
    .select({
      statusListId: statusList.statusListId,
      entries: statusList.entries,
      taken: count(statusListEntry.index),
    })
    .from(statusList)
    .leftJoin(statusListEntry, eq(statusListEntry.statusListId, statusList.statusListId))
    .where(eq(statusList.purpose, purpose))
    .groupBy(statusList.statusListId)
    .orderBy(desc(statusList.createdAt))
    .limit(1);
  return row ?? null;
}

export const insertList = (tx: Tx, values: typeof statusList.$inferInsert) =>
  tx.insert(statusList).values(values);

export async function isTaken(reader: Reader, place: { statusListId: string; index: number }) {
  const rows = await reader
    .select({ index: statusListEntry.index })
    .from(statusListEntry)
    .where(and(eq(statusListEntry.statusListId, place.statusListId), eq(statusListEntry.index, place.index)));
  return rows.length > 0;
}

export const insertEntries = (tx: Tx, entries: (typeof statusListEntry.$inferInsert)[]) =>
  tx.insert(statusListEntry).values(entries);

export async function findList(reader: Reader, statusListId: string) {
  const [row] = await reader.select().from(statusList).where(eq(statusList.statusListId, statusListId));
  return row ?? null;
}

/** Everything that happened to credentials of a list since they were issued, with their places, oldest first. */
export const findStatusEvents = (reader: Reader, statusListId: string) =>
  reader
    .select({ index: statusListEntry.index, kind: credentialEvent.kind, at: credentialEvent.at })
    .from(statusListEntry)
    .innerJoin(credentialEvent, eq(credentialEvent.credentialId, statusListEntry.credentialId))
    .where(and(eq(statusListEntry.statusListId, statusListId), ne(credentialEvent.kind, 'issued')))
    .orderBy(asc(credentialEvent.at), asc(credentialEvent.credentialEventId));
