import { hashToken, tokenBytes, toToken } from '@kaopu/auth/auth-session/token.ts';
import { takeTry, throttleKey } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { Email } from '@kaopu/domain/identity/email.ts';
import { mailLimit } from '@kaopu/domain/identity/sign-in-throttle.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { Context } from '../context.ts';
import { isMailOn, queueMail } from '../notify/notify.offers.ts';
import { publicProcedure } from '../trpc.ts';
import * as accountStore from './account.store.ts';

/** How long a mailed link works. */
const linkMinutes = 60;

export const AskPasswordResetInput = z.object({ email: Email });
export type AskPasswordResetInput = z.infer<typeof AskPasswordResetInput>;

export const AskPasswordResetOutput = z.object({});

/** Mails a link for a new password, if the address has an account; the answer is the same if it has none. */
export const askPasswordResetProcedureFor = (audience: Audience) =>
  publicProcedure
    .input(AskPasswordResetInput)
    .output(AskPasswordResetOutput)
    .mutation(({ ctx, input }) => askPasswordReset(ctx, audience, input));

/** MAIL_OFF where no mail can be sent. An address gets at most three mails an hour; a fourth wish changes nothing. */
export async function askPasswordReset(
  ctx: Context,
  audience: Audience,
  { email }: AskPasswordResetInput,
): Promise<z.infer<typeof AskPasswordResetOutput>> {
  if (!isMailOn(ctx)) throw new KaopuError('MAIL_OFF');
  const now = ctx.clock.now();
  const wait = await takeTry(ctx.db, throttleKey(ctx.secret, 'mail', email), mailLimit, now);
  if (wait !== null) return {};
  await ctx.db.transaction(async (tx) => {
    const account = await accountStore.findAccountByEmail(tx, email);
    if (!account) return;
    const { personId, name } = account;
    const token = toToken(ctx.chance.bytes(tokenBytes));
    const expiresAt = new Date(now.getTime() + linkMinutes * 60_000);
    await accountStore.insertPasswordReset(tx, { tokenHash: hashToken(token), personId, expiresAt });
    await recordEvent(tx, ctx, 'identity.passwordResetAsked', {
      subject: { kind: 'person', id: personId },
      data: { personId },
    });
    const params = { name, link: resetLink(ctx, audience, token), minutes: linkMinutes };
    await queueMail(tx, ctx, account, { template: 'password_reset', params, expiresAt });
  });
  ctx.mailQueued?.();
  return {};
}

/** The page of one application that sets a new password; with a token behind `#`, which no server sees. */
export function resetLink(ctx: Pick<Context, 'installation'>, audience: Audience, token?: string): string {
  const path = audience === 'staff' ? '/admin/reset-password' : '/reset-password';
  return `${ctx.installation.publicUrl}${path}${token ? `#${token}` : ''}`;
}
