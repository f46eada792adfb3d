import { findTotpStep, openTotpSecret } from '@kaopu/auth/second-factor/totp.ts';
import { clearFailures } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { assertSecondFactorShown, renewAuthSession } from './own-auth-session.ts';
import { giveFirstRecoveryCodes, RecoveryCodes } from './recovery-codes.ts';
import { lockTotp, spendTotpStep } from './second-factor.store.ts';
import { assertMayTry, secondFactorKey } from './sign-in-tries.ts';

/** Six digits as an authenticator shows them; gaps are what people type between them. */
export const TotpCode = z
  .string()
  .max(20)
  .transform((typed) => typed.normalize('NFKC').replace(/\s/g, ''));

export const ConfirmTotpInput = z.object({ code: TotpCode });
export type ConfirmTotpInput = z.infer<typeof ConfirmTotpInput>;

export const ConfirmTotpOutput = z.object({ recoveryCodes: RecoveryCodes.nullable() });
export type ConfirmTotpOutput = z.infer<typeof ConfirmTotpOutput>;

/** Confirms an authenticator app by its first code, which also counts as shown in this auth session. */
export const confirmTotpProcedure = signedInProcedure
  .input(ConfirmTotpInput)
  .output(ConfirmTotpOutput)
  .mutation(({ ctx, input }) => confirmTotp(ctx, input));

/** CODE_WRONG for a wrong code; NOT_FOUND where no secret waits. Gives recovery codes to whoever has none. */
export async function confirmTotp(
  ctx: PersonContext,
  { code }: ConfirmTotpInput,
): Promise<ConfirmTotpOutput> {
  const authSession = await assertSecondFactorShown(ctx);
  const { personId } = ctx.actor;
  const key = secondFactorKey(ctx, personId);
  await assertMayTry(ctx, key);
  const now = ctx.clock.now();
  const confirmed = await ctx.db.transaction(async (tx) => {
    const totp = await lockTotp(tx, personId);
    if (!totp || totp.confirmedAt) throw new KaopuError('NOT_FOUND');
    const secret = openTotpSecret(totp.sealedSecret, ctx.secret, personId);
    const lastStep = findTotpStep(secret, code, { now, lastStep: null });
    if (lastStep === null) throw new KaopuError('CODE_WRONG');
    await clearFailures(tx, key);
    await spendTotpStep(tx, personId, { lastStep, confirmedAt: now });
    await recordEvent(tx, ctx, 'identity.totpEnrolled', {
      subject: { kind: 'person', id: personId },
      data: { personId },
    });
    const recoveryCodes = await giveFirstRecoveryCodes(tx, ctx);
    return { recoveryCodes, cookie: await renewAuthSession(tx, ctx, authSession, now) };
  });
  ctx.cookie.write(confirmed.cookie.token, confirmed.cookie.endsAt);
  return { recoveryCodes: confirmed.recoveryCodes };
}
