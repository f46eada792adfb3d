import { hashToken } from '@kaopu/auth/auth-session/token.ts';
import { clearFailures } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { Password } from '@kaopu/domain/identity/password.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import * as accountStore from './account.store.ts';
import { assertStrongPassword, hashPassword } from './check-password.ts';
import { setPassword } from './set-password.ts';
import { accountKey } from './sign-in-tries.ts';

export const ResetPasswordInput = z.object({ token: z.string().max(200), password: Password });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

export const ResetPasswordOutput = z.object({});

/** Sets a new password by a mailed link. The person signs in with it afterwards, second factor included. */
export const resetPasswordProcedureFor = (audience: Audience) =>
  publicProcedure
    .input(ResetPasswordInput)
    .output(ResetPasswordOutput)
    .mutation(({ ctx, input }) => resetPassword(ctx, audience, input));

/** LINK_EXPIRED for a link that was used, is over or never was. Every auth session of the person ends. */
export async function resetPassword(
  ctx: Context,
  audience: Audience,
  { token, password }: ResetPasswordInput,
): Promise<z.infer<typeof ResetPasswordOutput>> {
  const tokenHash = hashToken(token);
  const now = ctx.clock.now();
  const personId = await accountStore.findPasswordReset(ctx.db, tokenHash, now);
  const account = personId === null ? null : await accountStore.findAccount(ctx.db, personId);
  if (!account) throw new KaopuError('LINK_EXPIRED');
  assertStrongPassword(password, account);
  const passwordHash = await hashPassword(password);
  await ctx.db.transaction(async (tx) => {
    // Looked at again under the lock: of two who come with one link the second finds it used.
    const locked = await accountStore.lockAccount(tx, account.personId, 'update');
    const taken = await accountStore.takePasswordReset(tx, tokenHash, now);
    if (!locked || taken === null) throw new KaopuError('LINK_EXPIRED');
    await clearFailures(tx, accountKey(ctx, account.email));
    await setPassword(tx, ctx, locked, { passwordHash, by: 'mailed_link', audience });
  });
  ctx.mailQueued?.();
  return {};
}
