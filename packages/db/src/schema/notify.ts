import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from './columns.ts';

/** Mail to be sent: written by the transaction that causes it, sent after commit. */
export const mailMessage = pgTable(
  'mail_message',
  {
    mailMessageId: primaryId(),
    personId: uuid(),
    toAddress: text().notNull(),
    template: text().notNull(),
    subject: text().notNull(),
    /** Cleared once sent, except in the demo, where administrators may read it. */
    body: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    failures: integer().notNull().default(0),
    lastError: text(),
  },
  (table) => [index().on(table.sentAt), index().on(table.createdAt)],
);
