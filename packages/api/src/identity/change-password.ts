import { clearFailures } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Password } from '@kaopu/domain/identity/password.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import * as accountStore from './account.store.ts';
import { assertStrongPassword, checkPassword, hashPassword } from './check-password.ts';
import { assertSecondFactorShown, renewAuthSession } from './own-auth-session.ts';
import { setPassword } from './set-password.ts';
import { accountKey, assertMayTry } from './sign-in-tries.ts';

export const ChangePasswordInput = z.object({ currentPassword: Password, newPassword: Password });
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const ChangePasswordOutput = z.object({});

/** Changes one's own password: every other device is signed out, this one gets a new auth session. */
export const changePasswordProcedure = signedInProcedure
  .input(ChangePasswordInput)
  .output(ChangePasswordOutput)
  .mutation(({ ctx, input }) => changePassword(ctx, input));

/** SIGN_IN_REFUSED where the current password is wrong; tries count like tries to sign in. */
export async function changePassword(
  ctx: PersonContext,
  input: ChangePasswordInput,
): Promise<z.infer<typeof ChangePasswordOutput>> {
  const authSession = await assertSecondFactorShown(ctx);
  const account = await accountStore.findAccount(ctx.db, ctx.actor.personId);
  if (!account) throw new KaopuError('NOT_SIGNED_IN');
  const key = accountKey(ctx, account.email);
  await assertMayTry(ctx, key);
  const { isRight } = await checkPassword(account.passwordHash, input.currentPassword);
  if (!isRight) throw new KaopuError('SIGN_IN_REFUSED', { field: 'currentPassword' });
  assertStrongPassword(input.newPassword, account);
  const passwordHash = await hashPassword(input.newPassword);
  const { audience } = ctx.actor;
  const cookie = await ctx.db.transaction(async (tx) => {
    const locked = await accountStore.lockAccount(tx, account.personId, 'update');
    if (locked?.passwordHash !== account.passwordHash) throw new KaopuError('CONFLICT');
    await clearFailures(tx, key);
    await setPassword(tx, ctx, locked, { passwordHash, by: 'holder', audience });
    return renewAuthSession(tx, ctx, authSession, authSession.secondFactorAt);
  });
  ctx.cookie.write(cookie.token, cookie.endsAt);
  ctx.mailQueued?.();
  return {};
}
