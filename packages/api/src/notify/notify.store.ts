import type { Reader, Tx } from '@kaopu/db/client.ts';
import { mailMessage } from '@kaopu/db/schema/notify.ts';
import { mailLeaseSeconds } from '@kaopu/domain/notify/mail-retry.ts';
import { and, desc, eq, inArray, isNull, lt, lte } from 'drizzle-orm';

/** A mail that may be sent now. */
export type WaitingMail = {
  readonly mailMessageId: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string | null;
  readonly expiresAt: Date | null;
  readonly failures: number;
};

export async function insertMail(tx: Tx, values: typeof mailMessage.$inferInsert): Promise<void> {
  await tx.insert(mailMessage).values(values);
}

/**
 * Takes the mail that has waited longest, or null. It is this caller's for the lease; a server that dies with it
 * gives it back by dying.
 */
export async function takeWaitingMail(tx: Tx, now: Date): Promise<WaitingMail | null> {
  const next = tx
    .select({ mailMessageId: mailMessage.mailMessageId })
    .from(mailMessage)
    .where(and(lte(mailMessage.nextTryAt, now), isNull(mailMessage.sentAt), isNull(mailMessage.givenUpAt)))
    .orderBy(mailMessage.nextTryAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [row] = await tx
    .update(mailMessage)
    .set({ nextTryAt: new Date(now.getTime() + mailLeaseSeconds * 1000) })
    .where(inArray(mailMessage.mailMessageId, next))
    .returning({
      mailMessageId: mailMessage.mailMessageId,
      toAddress: mailMessage.toAddress,
      subject: mailMessage.subject,
      body: mailMessage.body,
      expiresAt: mailMessage.expiresAt,
      failures: mailMessage.failures,
    });
  return row ?? null;
}

/** Changes a mail that is neither sent nor given up. False: it was one of them already. */
export async function settleMail(
  tx: Tx,
  mailMessageId: string,
  change: Partial<typeof mailMessage.$inferInsert>,
): Promise<boolean> {
  const settled = await tx
    .update(mailMessage)
    .set(change)
    .where(
      and(
        eq(mailMessage.mailMessageId, mailMessageId),
        isNull(mailMessage.sentAt),
        isNull(mailMessage.givenUpAt),
      ),
    )
    .returning({ mailMessageId: mailMessage.mailMessageId });
  return settled.length > 0;
}

/** All mail, newest first, with its words; only the demo keeps them. */
export function listMail(reader: Reader, page: { before: string | undefined; limit: number }) {
  return reader
    .select({
      mailMessageId: mailMessage.mailMessageId,
      toAddress: mailMessage.toAddress,
      subject: mailMessage.subject,
      body: mailMessage.body,
      createdAt: mailMessage.createdAt,
      sentAt: mailMessage.sentAt,
    })
    .from(mailMessage)
    .where(page.before === undefined ? undefined : lt(mailMessage.mailMessageId, page.before))
    .orderBy(desc(mailMessage.mailMessageId))
    .limit(page.limit);
}
