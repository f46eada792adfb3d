import { clearFailures } from '@kaopu/auth/throttle/throttle.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Audience, PersonActor } from '@kaopu/domain/identity/actor.ts';
import { isStaffDuty } from '@kaopu/domain/identity/duty.ts';
import { Email } from '@kaopu/domain/identity/email.ts';
import { Password } from '@kaopu/domain/identity/password.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import * as accountStore from './account.store.ts';
import { checkPassword, hashPassword } from './check-password.ts';
import * as dutyStore from './duty.store.ts';
import { beginAuthSession, type NewCookie } from './own-auth-session.ts';
import { accountKey, assertMayTry, assertNetworkMayTry, countNetworkFailure } from './sign-in-tries.ts';

export const SignInInput = z.object({ email: Email, password: Password });
export type SignInInput = z.infer<typeof SignInInput>;

export const SignInOutput = z.object({ personId: z.string() });
export type SignInOutput = z.infer<typeof SignInOutput>;

/** Signs somebody in to one application by address and password. */
export const signInProcedureFor = (audience: Audience) =>
  publicProcedure
    .input(SignInInput)
    .output(SignInOutput)
    .mutation(({ ctx, input }) => signIn(ctx, audience, input));

/**
 * Counts the try, checks the password, begins an auth session. An unknown account and a wrong password are told
 * apart by nothing: the same answer after the same work. Staff need a duty in force.
 */
export async function signIn(ctx: Context, audience: Audience, input: SignInInput): Promise<SignInOutput> {
  const key = accountKey(ctx, input.email);
  await assertNetworkMayTry(ctx);
  await assertMayTry(ctx, key);
  const account = await accountStore.findAccountByEmail(ctx.db, input.email);
  const verdict = await checkPassword(account?.passwordHash ?? null, input.password);
  if (!account || !verdict.isRight) return refuseSignIn(ctx, { audience, method: 'password', subject: key });
  const renewed = verdict.isOutdated ? await hashPassword(input.password) : null;
  const cookie = await ctx.db.transaction(async (tx) => {
    const locked = await accountStore.lockAccount(tx, account.personId, 'share');
    // Changed since it was checked: then what was checked is no longer the password.
    if (locked?.passwordHash !== account.passwordHash) return null;
    await clearFailures(tx, key);
    if (renewed) await accountStore.updatePasswordHash(tx, account.personId, renewed);
    return admit(tx, ctx, { personId: account.personId, audience, method: 'password', secondFactorAt: null });
  });
  if (!cookie) return refuseSignIn(ctx, { audience, method: 'password', subject: key });
  ctx.cookie.write(cookie.token, cookie.endsAt);
  return { personId: account.personId };
}

type Admitted = {
  personId: string;
  audience: Audience;
  method: 'password' | 'passkey';
  secondFactorAt: Date | null;
};

/** Begins the auth session of somebody whose password or passkey was right, and records it as their act. */
export async function admit(tx: Tx, ctx: Context, facts: Admitted): Promise<NewCookie> {
  const { personId, audience, method } = facts;
  const duties = await dutyStore.listDutiesInForce(tx, personId, ctx.clock.now());
  if (audience === 'staff' && !duties.some(({ duty }) => isStaffDuty(duty))) {
    throw new KaopuError('NO_STAFF_DUTY');
  }
  const cookie = await beginAuthSession(tx, ctx, facts);
  const actor: PersonActor = { kind: 'person', personId, audience, duties: [] };
  await recordEvent(tx, { ...ctx, actor }, 'identity.signedIn', {
    subject: { kind: 'person', id: personId },
    data: { audience, method },
  });
  return cookie;
}

/**
 * Refuses a sign-in and counts it: against the network, and in the record under the keyed hash of what was tried,
 * never under the address itself.
 */
export async function refuseSignIn(
  ctx: Context,
  facts: { audience: Audience; method: 'password' | 'passkey'; subject: string },
): Promise<never> {
  const { audience, method, subject } = facts;
  await countNetworkFailure(ctx);
  await ctx.db.transaction((tx) =>
    recordEvent(tx, { ...ctx, actor: { kind: 'anonymous' } }, 'identity.signInRefused', {
      subject: { kind: 'sign_in', id: subject },
      data: { audience, method },
    }),
  );
  throw new KaopuError(method === 'passkey' ? 'PASSKEY_REFUSED' : 'SIGN_IN_REFUSED');
}
