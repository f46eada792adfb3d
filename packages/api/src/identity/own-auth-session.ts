import {
  type AuthSession,
  createAuthSession,
  endAuthSessionOf,
  findAuthSession,
} from '@kaopu/auth/auth-session/auth-session.ts';
import { authSessionEnd } from '@kaopu/auth/auth-session/lifetime.ts';
import { tokenBytes, toToken } from '@kaopu/auth/auth-session/token.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { Context, PersonContext } from '../context.ts';
import { countFactors, hasAnyFactor } from './second-factor.store.ts';

/** The token that goes into the cookie once the transaction has committed, and when it ends. */
export type NewCookie = { readonly token: string; readonly endsAt: Date };

/** The auth session that this request came with. */
export async function getOwnAuthSession(ctx: PersonContext): Promise<AuthSession> {
  const { db, clock, cookie, actor } = ctx;
  const authSession = await findAuthSession(db, cookie.read(), actor.audience, clock.now());
  if (authSession?.personId !== actor.personId) throw new KaopuError('NOT_SIGNED_IN');
  return authSession;
}

/**
 * Begins an auth session for somebody who has just shown who they are. What the cookie named before ends, so
 * that a token planted beforehand opens nothing afterwards.
 */
export async function beginAuthSession(
  tx: Tx,
  ctx: Context,
  facts: { personId: string; audience: Audience; secondFactorAt: Date | null },
): Promise<NewCookie> {
  const now = ctx.clock.now();
  const endsAt = authSessionEnd(facts.audience, now);
  await endAuthSessionOf(tx, ctx.cookie.read(), now);
  const token = toToken(ctx.chance.bytes(tokenBytes));
  const { audience, secondFactorAt } = facts;
  const attributes = { audience, secondFactorAt, device: ctx.device ?? null, createdAt: now, endsAt };
  await createAuthSession(tx, token, facts.personId, attributes);
  return { token, endsAt };
}

/** Gives an auth session a new id and marks the second factor as shown in it. Its end stays where it was. */
export async function renewAuthSession(
  tx: Tx,
  ctx: PersonContext,
  authSession: AuthSession,
  secondFactorAt: Date | null,
): Promise<NewCookie> {
  const { personId, audience, device, createdAt, endsAt } = authSession;
  await endAuthSessionOf(tx, ctx.cookie.read(), ctx.clock.now());
  const token = toToken(ctx.chance.bytes(tokenBytes));
  await createAuthSession(tx, token, personId, { audience, secondFactorAt, device, createdAt, endsAt });
  return { token, endsAt };
}

/**
 * Whoever has a second factor must have shown it in this auth session before they change how they sign in: a
 * stolen password alone must not be able to take the factor away. Gives the auth session.
 */
export async function assertSecondFactorShown(ctx: PersonContext): Promise<AuthSession> {
  const authSession = await getOwnAuthSession(ctx);
  if (authSession.secondFactorAt !== null) return authSession;
  const factors = await countFactors(ctx.db, ctx.actor.personId);
  if (hasAnyFactor(factors)) throw new KaopuError('SECOND_FACTOR_REQUIRED');
  return authSession;
}
