import {
  type PasskeyCreationOptions,
  readRegistration,
  writeCreationOptions,
} from '@kaopu/auth/passkey/passkey.ts';
import { PasskeyRegistration } from '@kaopu/auth/passkey/passkey-response.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { findAccount } from './account.store.ts';
import { assertSecondFactorShown, renewAuthSession } from './own-auth-session.ts';
import { drawChallenge, getRelyingParty, keepChallenge, spendChallenge } from './passkey-challenge.ts';
import { giveFirstRecoveryCodes, RecoveryCodes } from './recovery-codes.ts';
import { insertPasskey, listPasskeys } from './second-factor.store.ts';

export const StartPasskeyOutput = z.object({
  authChallengeId: Id,
  /** What `startRegistration` of @simplewebauthn/browser takes. */
  options: z.custom<PasskeyCreationOptions>((value) => typeof value === 'object' && value !== null),
});

export const AddPasskeyInput = z.object({
  authChallengeId: Id,
  response: PasskeyRegistration,
  /** What the person calls the device. */
  label: z.string().trim().min(1).max(60),
});
export type AddPasskeyInput = z.infer<typeof AddPasskeyInput>;

export const AddPasskeyOutput = z.object({ recoveryCodes: RecoveryCodes.nullable() });
export type AddPasskeyOutput = z.infer<typeof AddPasskeyOutput>;

/** What the browser needs to make a passkey. */
export const startPasskeyProcedure = signedInProcedure
  .output(StartPasskeyOutput)
  .mutation(({ ctx }) => startPasskey(ctx));

/** Keeps the passkey that the browser made. It counts as a second factor, and as shown in this auth session. */
export const addPasskeyProcedure = signedInProcedure
  .input(AddPasskeyInput)
  .output(AddPasskeyOutput)
  .mutation(({ ctx, input }) => addPasskey(ctx, input));

export async function startPasskey(ctx: PersonContext): Promise<z.infer<typeof StartPasskeyOutput>> {
  await assertSecondFactorShown(ctx);
  const party = getRelyingParty(ctx);
  const account = await findAccount(ctx.db, ctx.actor.personId);
  if (!account) throw new KaopuError('NOT_SIGNED_IN');
  const { personId, email, name } = account;
  const existing = await listPasskeys(ctx.db, personId);
  const challenge = drawChallenge(ctx);
  const options = await writeCreationOptions(party, { challenge, personId, email, name, existing });
  const kept = { purpose: 'passkey_registration', personId, challenge: options.challenge } as const;
  return { authChallengeId: await keepChallenge(ctx, kept), options };
}

/** PASSKEY_REFUSED where the answer is not right, or its challenge was answered before. */
export async function addPasskey(ctx: PersonContext, input: AddPasskeyInput): Promise<AddPasskeyOutput> {
  const authSession = await assertSecondFactorShown(ctx);
  const { personId } = ctx.actor;
  const { authChallengeId } = input;
  const wanted = { authChallengeId, purpose: 'passkey_registration', personId } as const;
  const challenge = await spendChallenge(ctx, wanted);
  const passkey = await readRegistration(getRelyingParty(ctx), challenge, input.response);
  if (!passkey) throw new KaopuError('PASSKEY_REFUSED');
  const now = ctx.clock.now();
  const added = await ctx.db.transaction(async (tx) => {
    const values = { ...passkey, personId, label: input.label, createdAt: now };
    if (!(await insertPasskey(tx, values))) throw new KaopuError('PASSKEY_REFUSED', { reason: 'registered' });
    await recordEvent(tx, ctx, 'identity.passkeyAdded', {
      subject: { kind: 'person', id: personId },
      data: { personId },
    });
    const recoveryCodes = await giveFirstRecoveryCodes(tx, ctx);
    return { recoveryCodes, cookie: await renewAuthSession(tx, ctx, authSession, now) };
  });
  ctx.cookie.write(added.cookie.token, added.cookie.endsAt);
  return { recoveryCodes: added.recoveryCodes };
}
