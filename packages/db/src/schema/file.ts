import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from './columns.ts';

/** An uploaded file: where it lies in the store and what it was found to be. Bytes are never in the database. */
export const storedFile = pgTable(
  'stored_file',
  {
    fileId: primaryId(),
    ownerId: uuid(),
    purpose: text().notNull(),
    mediaType: text().notNull(),
    byteSize: bigint({ mode: 'number' }).notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    createdAt: instant().notNull(),
    deletedAt: instant(),
  },
  (table) => [index().on(table.ownerId)],
);
