import { hashRecoveryCode } from '@kaopu/auth/second-factor/recovery-codes.ts';
import { findTotpStep, openTotpSecret } from '@kaopu/auth/second-factor/totp.ts';
import { clearFailures } from '@kaopu/auth/throttle/throttle.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { TotpCode } from './confirm-totp.ts';
import { getOwnAuthSession, renewAuthSession } from './own-auth-session.ts';
import { lockTotp, spendRecoveryCode, spendTotpStep } from './second-factor.store.ts';
import { assertMayTry, secondFactorKey } from './sign-in-tries.ts';

export const ShowSecondFactorInput = z.discriminatedUnion('method', [
  z.object({ method: z.literal('totp'), code: TotpCode }),
  z.object({ method: z.literal('recovery_code'), code: z.string().max(40) }),
]);
export type ShowSecondFactorInput = z.infer<typeof ShowSecondFactorInput>;

export const ShowSecondFactorOutput = z.object({});

/** Shows the second factor in this auth session by a code; the duties that waited for it hold from then on. */
export const showSecondFactorProcedure = signedInProcedure
  .input(ShowSecondFactorInput)
  .output(ShowSecondFactorOutput)
  .mutation(({ ctx, input }) => showSecondFactor(ctx, input));

/** CODE_WRONG for a code that is wrong or was used; tries are limited hard. The auth session gets a new id. */
export async function showSecondFactor(
  ctx: PersonContext,
  input: ShowSecondFactorInput,
): Promise<z.infer<typeof ShowSecondFactorOutput>> {
  await assertMayTry(ctx, secondFactorKey(ctx, ctx.actor.personId));
  const spend = input.method === 'totp' ? spendTotpCode : spendRecovery;
  return showFactor(ctx, input.method, (tx) => spend(tx, ctx, input.code));
}

/**
 * Renews the auth session when `spend` accepts what was shown, and records either outcome. A refusal is
 * recorded in a transaction of its own, because the one of the attempt changes nothing.
 */
export async function showFactor(
  ctx: PersonContext,
  method: 'totp' | 'recovery_code' | 'passkey',
  spend: (tx: Tx) => Promise<boolean>,
): Promise<z.infer<typeof ShowSecondFactorOutput>> {
  const authSession = await getOwnAuthSession(ctx);
  const { personId } = ctx.actor;
  const event = { subject: { kind: 'person', id: personId }, data: { method } };
  const cookie = await ctx.db.transaction(async (tx) => {
    if (!(await spend(tx))) return null;
    await clearFailures(tx, secondFactorKey(ctx, personId));
    await recordEvent(tx, ctx, 'identity.secondFactorShown', event);
    return renewAuthSession(tx, ctx, authSession, ctx.clock.now());
  });
  if (!cookie) {
    await ctx.db.transaction((tx) => recordEvent(tx, ctx, 'identity.secondFactorRefused', event));
    throw new KaopuError(method === 'passkey' ? 'PASSKEY_REFUSED' : 'CODE_WRONG');
  }
  ctx.cookie.write(cookie.token, cookie.endsAt);
  return {};
}

async function spendTotpCode(tx: Tx, ctx: PersonContext, code: string): Promise<boolean> {
  const { personId } = ctx.actor;
  const totp = await lockTotp(tx, personId);
  if (!totp?.confirmedAt) return false;
  const secret = openTotpSecret(totp.sealedSecret, ctx.secret, personId);
  const lastStep = findTotpStep(secret, code, { now: ctx.clock.now(), lastStep: totp.lastStep });
  if (lastStep === null) return false;
  await spendTotpStep(tx, personId, { lastStep, confirmedAt: totp.confirmedAt });
  return true;
}

const spendRecovery = (tx: Tx, ctx: PersonContext, code: string): Promise<boolean> =>
  spendRecoveryCode(
    tx,
    ctx.actor.personId,
    hashRecoveryCode(ctx.secret, ctx.actor.personId, code),
    ctx.clock.now(),
  );
