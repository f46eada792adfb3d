import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, primaryId, transactionId } from './columns.ts';

/** One event of the record. Append-only, partitioned by month through its id (UUID version 7). */
export const auditEvent = pgTable(
  'audit_event',
  {
    eventId: primaryId(),
    at: instant().notNull(),
    type: text().notNull(),
    actorKind: text().$type<'person' | 'system' | 'anonymous'>().notNull(),
    actorId: text(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    requestId: text(),
    /** Canonical JSON (RFC 8785) of the whole event: the bytes that are hashed. */
    body: text().notNull(),
    /** The transaction that wrote it; the sealer takes only what no running transaction can precede. */
    transactionId: transactionId().notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index().on(table.at),
    index().on(table.subjectId),
    index().on(table.actorId),
    index().on(table.transactionId),
  ],
);

/** Personal data beside an event. Erasable: the event holds only a salted commitment to it. */
export const auditPersonal = pgTable('audit_personal', {
  eventId: uuid().primaryKey(),
  personId: uuid(),
  salt: bytes().notNull(),
  data: jsonb().notNull(),
});

/** The place of one event in the chain. */
export const auditSeal = pgTable(
  'audit_seal',
  {
    position: bigint({ mode: 'number' }).primaryKey(),
    eventId: uuid().notNull().unique(),
    blockNumber: bigint({ mode: 'number' }).notNull(),
    /** SHA-256 in hex of the previous chain hash and this event's leaf. */
    chainHash: text().notNull(),
  },
  (table) => [index().on(table.blockNumber)],
);

/** A signed block of the chain; its head is published. */
export const auditBlock = pgTable('audit_block', {
  blockNumber: bigint({ mode: 'number' }).primaryKey(),
  firstPosition: bigint({ mode: 'number' }).notNull(),
  eventCount: integer().notNull(),
  previousHash: text().notNull(),
  headHash: text().notNull(),
  sealedAt: instant().notNull(),
  signingKeyId: text().notNull(),
  /** The signed head, byte for byte, as published. */
  head: text().notNull(),
});

/** Up to where the sealer has looked. Not part of the record: a restore begins it anew. */
export const auditCursor = pgTable('audit_cursor', {
  only: boolean().primaryKey().default(true),
  belowTransaction: transactionId().notNull(),
});
