import type { Reader, Tx } from '@kaopu/db/client.ts';
import { authSession } from '@kaopu/db/schema/identity.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { and, eq } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import { type AuthSessionAttributes, createLuciaAdapter } from './lucia-adapter.ts';
import { hashToken } from './token.ts';

/** A login. `authSessionId` is the hash that the database holds; it opens nothing. */
export type AuthSession = AuthSessionAttributes & {
  readonly authSessionId: string;
  readonly personId: string;
};

// No active period: an auth session is never prolonged by using it.
const luciaOn = (reader: Reader, now: Date) =>
  new Lucia(createLuciaAdapter(reader, now), {
    sessionExpiresIn: new TimeSpan(0, 's'),
    getSessionAttributes: (attributes) => attributes,
  });

/** Begins an auth session under a token that only the browser will hold. */
export async function createAuthSession(
  tx: Tx,
  token: string,
  personId: string,
  attributes: AuthSessionAttributes,
): Promise<AuthSession> {
  await luciaOn(tx, attributes.createdAt).createSession(personId, attributes, { sessionId: token });
  return { authSessionId: hashToken(token), personId, ...attributes };
}

/**
 * The auth session of a token in one application, or null: unknown, over, of a disabled account, or of the
 * other application.
 */
export async function findAuthSession(
  reader: Reader,
  token: string | null,
  audience: Audience,
  now: Date,
): Promise<AuthSession | null> {
  if (token === null || token === '') return null;
  const { session } = await luciaOn(reader, now).validateSession(token);
  if (!session || session.audience !== audience) return null;
  const { secondFactorAt, device, createdAt, endsAt } = session;
  const authSessionId = hashToken(token);
  return { authSessionId, personId: session.userId, audience, secondFactorAt, device, createdAt, endsAt };
}

/** Ends the auth session of a token; nothing happens where there is none. */
export async function endAuthSessionOf(tx: Tx, token: string | null, now: Date): Promise<void> {
  if (token) await luciaOn(tx, now).invalidateSession(token);
}

/** Ends every auth session of a person, on every device and in both applications. */
export const endAllAuthSessions = (tx: Tx, personId: string, now: Date): Promise<void> =>
  luciaOn(tx, now).invalidateUserSessions(personId);

/** Ends a person's auth sessions in one application. */
export async function endAuthSessionsIn(tx: Tx, personId: string, audience: Audience): Promise<void> {
  await tx
    .delete(authSession)
    .where(and(eq(authSession.personId, personId), eq(authSession.audience, audience)));
}

/** Ends one auth session of a person by its hash. Gives whether there was one. */
export async function endAuthSessionById(tx: Tx, personId: string, authSessionId: string): Promise<boolean> {
  const ended = await tx
    .delete(authSession)
    .where(and(eq(authSession.personId, personId), eq(authSession.authSessionId, authSessionId)))
    .returning({ authSessionId: authSession.authSessionId });
  return ended.length > 0;
}

/** Every auth session of a person that is not over, oldest first. */
export async function listAuthSessions(reader: Reader, personId: string, now: Date): Promise<AuthSession[]> {
  const sessions = await luciaOn(reader, now).getUserSessions(personId);
  return sessions.map(({ id, userId, audience, secondFactorAt, device, createdAt, endsAt }) => ({
    authSessionId: id,
    personId: userId,
    audience,
    secondFactorAt,
    device,
    createdAt,
    endsAt,
  }));
}

/** Forgets the auth sessions that are over. */
export const removeExpiredAuthSessions = (tx: Tx, now: Date): Promise<void> =>
  luciaOn(tx, now).deleteExpiredSessions();
