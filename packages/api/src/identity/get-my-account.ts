import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Instant } from '@kaopu/domain/identifier.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { findAccount } from './account.store.ts';
import { countFactors, listPasskeys } from './second-factor.store.ts';

export const GetMyAccountOutput = z.object({
  name: z.string(),
  latinName: z.string().nullable(),
  email: z.string(),
  language: Language,
  hasPassword: z.boolean(),
  totp: z.boolean(),
  recoveryCodes: z.int(),
  passkeys: z.array(
    z.object({
      passkeyId: z.string(),
      label: z.string(),
      /** Kept by a service such as iCloud, so that it outlives the device. */
      backedUp: z.boolean(),
      createdAt: Instant,
      lastUsedAt: Instant.nullable(),
    }),
  ),
});
export type GetMyAccountOutput = z.infer<typeof GetMyAccountOutput>;

/** One's own account: what one is called and every way one signs in. */
export const getMyAccountProcedure = signedInProcedure
  .output(GetMyAccountOutput)
  .query(({ ctx }) => getMyAccount(ctx));

export async function getMyAccount({ db, actor }: PersonContext): Promise<GetMyAccountOutput> {
  const { personId } = actor;
  const [account, factors, passkeys] = await Promise.all([
    findAccount(db, personId),
    countFactors(db, personId),
    listPasskeys(db, personId),
  ]);
  if (!account) throw new KaopuError('NOT_SIGNED_IN');
  const { name, latinName, email, language, passwordHash } = account;
  return {
    name,
    latinName,
    email,
    language,
    hasPassword: passwordHash !== null,
    totp: factors.totp,
    recoveryCodes: factors.recoveryCodes,
    passkeys: passkeys.map(({ passkeyId, label, backedUp, createdAt, lastUsedAt }) => ({
      passkeyId,
      label,
      backedUp,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}
