import { nextMailTry } from '@kaopu/domain/notify/mail-retry.ts';
import { type Acting, recordEvent } from '../audit/audit.offers.ts';
import type { Dependencies } from '../dependencies.ts';
import { settleMail, takeWaitingMail, type WaitingMail } from './notify.store.ts';

/** A mail as it goes out. The id stays the same however often it is tried, so that a second copy is known as one. */
export type OutgoingMail = {
  readonly mailMessageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** What carries mail away. Throws where the mail was not taken over. */
export type Mailer = { send(mail: OutgoingMail): Promise<void> };

type Needed = Pick<Dependencies, 'db' | 'clock' | 'chance' | 'installation'>;

/** How many mails one run sends at most, and after how many failures it stops trying: the next run goes on. */
const batch = 100;
const patience = 3;

/**
 * Sends the mails that wait, one after the other. Safe to run twice and by several servers: each mail is taken
 * with a lease first. A mail that fails is tried again later, and at last given up. Without a mail server `mailer`
 * is null: in the demo the mail counts as sent and can be read on screen, anywhere else it waits. Gives how many
 * were sent.
 */
export async function sendWaitingMail(deps: Needed, mailer: Mailer | null): Promise<number> {
  if (!mailer && !deps.installation.isDemo) return 0;
  let sent = 0;
  let failed = 0;
  while (sent + failed < batch && failed < patience) {
    const mail = await deps.db.transaction((tx) => takeWaitingMail(tx, deps.clock.now()));
    if (!mail) break;
    if (await sendOne(deps, mailer, mail)) sent++;
    else failed++;
  }
  return sent;
}

async function sendOne(deps: Needed, mailer: Mailer | null, mail: WaitingMail): Promise<boolean> {
  const { mailMessageId, toAddress: to, subject, body, expiresAt } = mail;
  if (body === null || (expiresAt !== null && expiresAt <= deps.clock.now())) {
    await giveUp(deps, mail, 'expired');
    return false;
  }
  try {
    await mailer?.send({ mailMessageId, to, subject, text: body });
  } catch (error) {
    await keepForLater(deps, mail, error);
    return false;
  }
  await markSent(deps, mailMessageId);
  return true;
}

function markSent(deps: Needed, mailMessageId: string): Promise<void> {
  const sentAt = deps.clock.now();
  // The words go with the mail: a link in them would open an account. The demo keeps them to be read.
  const change = deps.installation.isDemo ? { sentAt } : { sentAt, body: null };
  return deps.db.transaction(async (tx) => {
    if (!(await settleMail(tx, mailMessageId, change))) return;
    await recordEvent(tx, mailProcess(deps), 'notify.mailSent', {
      subject: { kind: 'mail', id: mailMessageId },
      data: { mailMessageId },
    });
  });
}

async function keepForLater(deps: Needed, mail: WaitingMail, error: unknown): Promise<void> {
  const failures = mail.failures + 1;
  const nextTryAt = nextMailTry(failures, mail.expiresAt, deps.clock.now());
  if (nextTryAt === null) return giveUp(deps, { ...mail, failures }, nameMailFailure(error));
  const change = { failures, nextTryAt, lastError: nameMailFailure(error) };
  await deps.db.transaction((tx) => settleMail(tx, mail.mailMessageId, change));
}

function giveUp(deps: Needed, mail: WaitingMail, lastError: string): Promise<void> {
  const { mailMessageId, failures } = mail;
  const change = { givenUpAt: deps.clock.now(), failures, lastError };
  return deps.db.transaction(async (tx) => {
    if (!(await settleMail(tx, mailMessageId, { ...change, body: null }))) return;
    await recordEvent(tx, mailProcess(deps), 'notify.mailGivenUp', {
      subject: { kind: 'mail', id: mailMessageId },
      data: { mailMessageId, failures },
    });
  });
}

const mailProcess = ({ clock, chance }: Needed): Acting => ({
  actor: { kind: 'system', process: 'mail' },
  clock,
  chance,
});

/** The error's code and the mail server's number, such as `EENVELOPE 550`; its text may quote the mail. */
export function nameMailFailure(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const parts = [code, responseCode].filter((part) => /^[A-Z0-9_]{1,30}$/.test(String(part ?? '')));
  return parts.length > 0 ? parts.join(' ') : 'unknown';
}
