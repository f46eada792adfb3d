import {
  type PasskeyRequestOptions,
  readAssertion,
  writeRequestOptions,
} from '@kaopu/auth/passkey/passkey.ts';
import { PasskeyAssertion } from '@kaopu/auth/passkey/passkey-response.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { lockAccount } from './account.store.ts';
import { drawChallenge, getRelyingParty, keepChallenge, spendChallenge } from './passkey-challenge.ts';
import { lockPasskey, updatePasskeyUse } from './second-factor.store.ts';
import { admit, refuseSignIn } from './sign-in.ts';
import { assertNetworkMayTry } from './sign-in-tries.ts';

export const PasskeyRequest = z.object({
  authChallengeId: Id,
  /** What `startAuthentication` of @simplewebauthn/browser takes. */
  options: z.custom<PasskeyRequestOptions>((value) => typeof value === 'object' && value !== null),
});
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

export const PasskeyAnswer = z.object({ authChallengeId: Id, response: PasskeyAssertion });
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

export const SignInWithPasskeyOutput = z.object({ personId: Id });
export type SignInWithPasskeyOutput = z.infer<typeof SignInWithPasskeyOutput>;

/** What the browser needs to sign in with any passkey of this site. */
export const startPasskeySignInProcedure = publicProcedure
  .output(PasskeyRequest)
  .mutation(({ ctx }) => startPasskeySignIn(ctx));

/** Signs somebody in by a passkey alone: it is two factors in one, so the second counts as shown. */
export const signInWithPasskeyProcedureFor = (audience: Audience) =>
  publicProcedure
    .input(PasskeyAnswer)
    .output(SignInWithPasskeyOutput)
    .mutation(({ ctx, input }) => signInWithPasskey(ctx, audience, input));

export async function startPasskeySignIn(ctx: Context): Promise<PasskeyRequest> {
  await assertNetworkMayTry(ctx);
  const options = await writeRequestOptions(getRelyingParty(ctx), { challenge: drawChallenge(ctx) });
  const kept = { purpose: 'passkey_sign_in', personId: null, challenge: options.challenge } as const;
  return { authChallengeId: await keepChallenge(ctx, kept), options };
}

/** PASSKEY_REFUSED for an unknown passkey, a wrong signature or a challenge that was answered before. */
export async function signInWithPasskey(
  ctx: Context,
  audience: Audience,
  input: PasskeyAnswer,
): Promise<SignInWithPasskeyOutput> {
  await assertNetworkMayTry(ctx);
  const { authChallengeId, response } = input;
  const wanted = { authChallengeId, purpose: 'passkey_sign_in', personId: null } as const;
  const challenge = await spendChallenge(ctx, wanted);
  const admitted = await ctx.db.transaction(async (tx) => {
    const personId = await spendAssertion(tx, ctx, { challenge, response });
    if (personId === null || !(await lockAccount(tx, personId, 'share'))) return null;
    const facts = { personId, audience, method: 'passkey', secondFactorAt: ctx.clock.now() } as const;
    return { personId, cookie: await admit(tx, ctx, facts) };
  });
  if (!admitted) return refuseSignIn(ctx, { audience, method: 'passkey', subject: 'passkey' });
  ctx.cookie.write(admitted.cookie.token, admitted.cookie.endsAt);
  return { personId: admitted.personId };
}

/**
 * Checks an assertion against the stored passkey and moves its counter on. Gives whose it is, or null; a passkey
 * of anybody but `ownerId` is refused where that is given.
 */
export async function spendAssertion(
  tx: Tx,
  ctx: Context,
  { challenge, response, ownerId }: { challenge: string; response: PasskeyAssertion; ownerId?: string },
): Promise<string | null> {
  const passkey = await lockPasskey(tx, response.id);
  if (!passkey || (ownerId !== undefined && passkey.personId !== ownerId)) return null;
  const read = await readAssertion(getRelyingParty(ctx), challenge, response, passkey);
  if (!read) return null;
  await updatePasskeyUse(tx, passkey.passkeyId, { ...read, lastUsedAt: ctx.clock.now() });
  return passkey.personId;
}
