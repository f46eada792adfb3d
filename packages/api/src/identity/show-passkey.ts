import { writeRequestOptions } from '@kaopu/auth/passkey/passkey.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { drawChallenge, getRelyingParty, keepChallenge, spendChallenge } from './passkey-challenge.ts';
import { listPasskeys } from './second-factor.store.ts';
import { ShowSecondFactorOutput, showFactor } from './show-second-factor.ts';
import { PasskeyAnswer, PasskeyRequest, spendAssertion } from './sign-in-with-passkey.ts';

/** What the browser needs to show one of the person's own passkeys as the second factor. */
export const startShowingPasskeyProcedure = signedInProcedure
  .output(PasskeyRequest)
  .mutation(({ ctx }) => startShowingPasskey(ctx));

/** Shows a passkey as the second factor of this auth session. */
export const showPasskeyProcedure = signedInProcedure
  .input(PasskeyAnswer)
  .output(ShowSecondFactorOutput)
  .mutation(({ ctx, input }) => showPasskey(ctx, input));

/** NOT_FOUND for whoever has no passkey. */
export async function startShowingPasskey(ctx: PersonContext): Promise<PasskeyRequest> {
  const { personId } = ctx.actor;
  const allowed = await listPasskeys(ctx.db, personId);
  if (allowed.length === 0) throw new KaopuError('NOT_FOUND');
  const options = await writeRequestOptions(getRelyingParty(ctx), { challenge: drawChallenge(ctx), allowed });
  const kept = { purpose: 'passkey_second_factor', personId, challenge: options.challenge } as const;
  return { authChallengeId: await keepChallenge(ctx, kept), options };
}

/** PASSKEY_REFUSED for somebody else's passkey, a wrong signature or a challenge that was answered before. */
export async function showPasskey(
  ctx: PersonContext,
  { authChallengeId, response }: PasskeyAnswer,
): Promise<z.infer<typeof ShowSecondFactorOutput>> {
  const { personId } = ctx.actor;
  const wanted = { authChallengeId, purpose: 'passkey_second_factor', personId } as const;
  const challenge = await spendChallenge(ctx, wanted);
  return showFactor(ctx, 'passkey', async (tx) => {
    const owner = await spendAssertion(tx, ctx, { challenge, response, ownerId: personId });
    return owner !== null;
  });
}
