import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** One row: what this database belongs to. Storage and keys carry the same id. */
export const installation = pgTable('installation', {
  only: boolean().primaryKey().default(true),
  installationId: uuid().notNull(),
  isDemo: boolean().notNull(),
  /** Fixed at the first issuance, because signed credentials name it. */
  publicUrl: text(),
  /** Sealed with the key-encryption secret; a wrong secret is found at start by opening it. */
  secretCheck: text(),
  createdAt: instant().notNull(),
});

/** Answers kept for callers who may send the same request twice. */
export const idempotencyKey = pgTable('idempotency_key', {
  key: uuid().primaryKey(),
  personId: uuid(),
  operation: text().notNull(),
  inputHash: bytes().notNull(),
  answer: text().notNull(),
  createdAt: instant().notNull(),
});
