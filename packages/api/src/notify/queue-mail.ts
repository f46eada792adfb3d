import type { Tx } from '@kaopu/db/client.ts';
import type { Language } from '@kaopu/domain/language.ts';
import { type MailParams, type MailTemplate, writeMail } from '@kaopu/domain/notify/mail-template.ts';
import { recordEvent } from '../audit/audit.offers.ts';
import type { Context } from '../context.ts';
import { insertMail } from './notify.store.ts';

/** Who a mail goes to and in which language. */
export type Recipient = { readonly personId: string; readonly email: string; readonly language: Language };

/** Whether mail goes anywhere: to a mail server, or in the demo onto the administrators' screen. */
export const isMailOn = ({ installation }: Pick<Context, 'installation'>): boolean =>
  installation.canSendMail || installation.isDemo;

/**
 * Writes a mail into the outbox with the change that causes it, so that neither exists without the other. It is
 * sent after commit; call `ctx.mailQueued?.()` then. Nothing is queued where mail is off. After `expiresAt` it is
 * not sent any more.
 */
export async function queueMail<Name extends MailTemplate>(
  tx: Tx,
  ctx: Context,
  to: Recipient,
  mail: { template: Name; params: MailParams[Name]; expiresAt?: Date },
): Promise<void> {
  if (!isMailOn(ctx)) return;
  const now = ctx.clock.now();
  const mailMessageId = ctx.chance.newId(now);
  const { template, expiresAt = null } = mail;
  await insertMail(tx, {
    mailMessageId,
    personId: to.personId,
    toAddress: to.email,
    template,
    ...writeMail(template, to.language, mail.params),
    createdAt: now,
    nextTryAt: now,
    expiresAt,
  });
  await recordEvent(tx, ctx, 'notify.mailQueued', {
    subject: { kind: 'person', id: to.personId },
    data: { mailMessageId, template },
  });
}
