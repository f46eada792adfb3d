import { endAllAuthSessions } from '@kaopu/auth/auth-session/auth-session.ts';
import type { Tx } from '@kaopu/db/client.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { recordEvent } from '../audit/audit.offers.ts';
import type { Context } from '../context.ts';
import { queueMail } from '../notify/notify.offers.ts';
import { type Account, updatePasswordHash } from './account.store.ts';

/** The page on which somebody who did not do this themselves takes their account back. */
export const askResetLink = (ctx: Pick<Context, 'installation'>, audience: Audience): string =>
  `${ctx.installation.publicUrl}${audience === 'staff' ? '/admin' : ''}/forgotten-password`;

/**
 * Stores a new password, signs every device out, tells the holder by mail and records it. The account is locked
 * by the caller.
 */
export async function setPassword(
  tx: Tx,
  ctx: Context,
  account: Account,
  change: { passwordHash: string; by: 'holder' | 'mailed_link'; audience: Audience },
): Promise<void> {
  const { personId, name } = account;
  const now = ctx.clock.now();
  await updatePasswordHash(tx, personId, change.passwordHash);
  await endAllAuthSessions(tx, personId, now);
  await recordEvent(tx, ctx, 'identity.passwordChanged', {
    subject: { kind: 'person', id: personId },
    data: { personId, by: change.by },
  });
  await queueMail(tx, ctx, account, {
    template: 'password_changed',
    params: { name, at: toMinute(now), link: askResetLink(ctx, change.audience) },
  });
}

/** `2026-11-22 02:00`, in UTC. */
export const toMinute = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');
