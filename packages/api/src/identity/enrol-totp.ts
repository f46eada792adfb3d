import { describeTotpKey, sealTotpSecret, totpSecretBytes } from '@kaopu/auth/second-factor/totp.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { findAccount } from './account.store.ts';
import { assertSecondFactorShown } from './own-auth-session.ts';
import { putPendingTotp } from './second-factor.store.ts';

export const EnrolTotpOutput = z.object({
  /** `otpauth://` for the camera of an authenticator app. */
  uri: z.string(),
  /** The same in base32, for typing. */
  secret: z.string(),
});
export type EnrolTotpOutput = z.infer<typeof EnrolTotpOutput>;

/** Gives a secret for an authenticator app. It counts from the first right code on: `confirmTotp`. */
export const enrolTotpProcedure = signedInProcedure
  .output(EnrolTotpOutput)
  .mutation(({ ctx }) => enrolTotp(ctx));

/** CONFLICT where one is confirmed already: remove it first. Asking again replaces a secret that still waits. */
export async function enrolTotp(ctx: PersonContext): Promise<EnrolTotpOutput> {
  await assertSecondFactorShown(ctx);
  const { personId } = ctx.actor;
  const account = await findAccount(ctx.db, personId);
  if (!account) throw new KaopuError('NOT_SIGNED_IN');
  const bytes = ctx.chance.bytes(totpSecretBytes);
  const sealed = sealTotpSecret(bytes, ctx.secret, personId, ctx.chance.bytes(12));
  const isStored = await ctx.db.transaction((tx) => putPendingTotp(tx, personId, sealed));
  if (!isStored) throw new KaopuError('CONFLICT', { field: 'totp' });
  return describeTotpKey(bytes, account.email);
}
