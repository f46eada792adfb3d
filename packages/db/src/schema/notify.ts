import { sql } from 'drizzle-orm';
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
    /** When it may be tried; moved on by whoever takes it, so that no two servers send it at once. */
    nextTryAt: instant().notNull(),
    /** After this it would say something untrue, such as a link that no longer works. */
    expiresAt: instant(),
    sentAt: instant(),
    givenUpAt: instant(),
    failures: integer().notNull().default(0),
    /** The kind of the last failure, such as `ECONNREFUSED`; never what a mail server said, which may quote the mail. */
    lastError: text(),
  },
  (table) => [
    index('mail_message_waiting_index')
      .on(table.nextTryAt)
      .where(sql`sent_at IS NULL AND given_up_at IS NULL`),
    index().on(table.createdAt),
  ],
);
