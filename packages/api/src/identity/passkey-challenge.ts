import { findRelyingParty, type RelyingParty } from '@kaopu/auth/passkey/relying-party.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Context } from '../context.ts';
import { insertChallenge, takeChallenge } from './second-factor.store.ts';

type Purpose = 'passkey_registration' | 'passkey_sign_in' | 'passkey_second_factor';

const challengeSeconds = 300;

/** The relying party of this installation. PASSKEY_REFUSED where its address cannot have passkeys. */
export function getRelyingParty({ installation }: Pick<Context, 'installation'>): RelyingParty {
  const party = findRelyingParty(installation.publicUrl);
  if (!party) throw new KaopuError('PASSKEY_REFUSED', { reason: 'address' });
  return party;
}

/** Random bytes for a passkey to sign. */
export const drawChallenge = (ctx: Pick<Context, 'chance'>): Uint8Array => ctx.chance.bytes(32);

/** Keeps a challenge for one answer within five minutes. Gives its id. */
export async function keepChallenge(
  ctx: Pick<Context, 'db' | 'clock' | 'chance'>,
  facts: { purpose: Purpose; personId: string | null; challenge: string },
): Promise<string> {
  const now = ctx.clock.now();
  const authChallengeId = ctx.chance.newId(now);
  const expiresAt = new Date(now.getTime() + challengeSeconds * 1000);
  await ctx.db.transaction((tx) => insertChallenge(tx, { authChallengeId, expiresAt, ...facts }));
  return authChallengeId;
}

/**
 * Takes a challenge for good, whatever the answer to it is worth. PASSKEY_REFUSED for one that was answered, is
 * over, or is for another purpose or person.
 */
export async function spendChallenge(
  ctx: Pick<Context, 'db' | 'clock'>,
  wanted: { authChallengeId: string; purpose: Purpose; personId: string | null },
): Promise<string> {
  const now = ctx.clock.now();
  const challenge = await ctx.db.transaction((tx) => takeChallenge(tx, { ...wanted, now }));
  if (challenge === null) throw new KaopuError('PASSKEY_REFUSED', { reason: 'challenge' });
  return challenge;
}
