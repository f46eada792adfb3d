import type { Reader } from '@kaopu/db/client.ts';
import { account, authSession } from '@kaopu/db/schema/identity.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Adapter, DatabaseSession, Lucia } from 'lucia';
import { hashToken } from './token.ts';

/** What an auth session has beyond id, person and end. */
export type AuthSessionAttributes = {
  readonly audience: Audience;
  readonly secondFactorAt: Date | null;
  readonly device: string | null;
  readonly createdAt: Date;
  /** The absolute end. Lucia would move its own, so ours travels beside it. */
  readonly endsAt: Date;
};

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<AuthSessionAttributes>;
    UserId: string;
    DatabaseSessionAttributes: AuthSessionAttributes;
    DatabaseUserAttributes: Record<never, never>;
  }
}

const columns = {
  authSessionId: authSession.authSessionId,
  personId: authSession.personId,
  audience: authSession.audience,
  secondFactorAt: authSession.secondFactorAt,
  device: authSession.device,
  createdAt: authSession.createdAt,
  endsAt: authSession.expiresAt,
};

/**
 * Lucia on our own tables. Differences from its Drizzle adapter: the database holds SHA-256 of the session id
 * and never the id; the end is absolute, so Lucia's wish to move it is not followed; expiry follows `now`, and
 * Lucia, which reads the machine's clock by itself, is told how much time is left on that clock; a disabled
 * account has no auth sessions.
 */
export function createLuciaAdapter(reader: Reader, now: Date): Adapter {
  return {
    async getSessionAndUser(token) {
      const [row] = await reader
        .select(columns)
        .from(authSession)
        .innerJoin(account, eq(account.personId, authSession.personId))
        .where(
          and(
            eq(authSession.authSessionId, hashToken(token)),
            gt(authSession.expiresAt, now),
            isNull(account.disabledAt),
          ),
        );
      return row
        ? [toDatabaseSession({ ...row, authSessionId: token }, now), { id: row.personId, attributes: {} }]
        : [null, null];
    },
    async getUserSessions(personId) {
      const rows = await reader
        .select(columns)
        .from(authSession)
        .where(and(eq(authSession.personId, personId), gt(authSession.expiresAt, now)))
        .orderBy(authSession.createdAt);
      return rows.map((row) => toDatabaseSession(row, now));
    },
    async setSession({ id: token, userId: personId, attributes: { endsAt, ...attributes } }) {
      await reader
        .insert(authSession)
        .values({ authSessionId: hashToken(token), personId, expiresAt: endsAt, ...attributes });
    },
    async updateSessionExpiration() {},
    async deleteSession(token) {
      await reader.delete(authSession).where(eq(authSession.authSessionId, hashToken(token)));
    },
    async deleteUserSessions(personId) {
      await reader.delete(authSession).where(eq(authSession.personId, personId));
    },
    async deleteExpiredSessions() {
      await reader.delete(authSession).where(lte(authSession.expiresAt, now));
    },
  };
}

type Row = AuthSessionAttributes & { authSessionId: string; personId: string };

function toDatabaseSession({ authSessionId, personId, ...attributes }: Row, now: Date): DatabaseSession {
  const remaining = attributes.endsAt.getTime() - now.getTime();
  return { id: authSessionId, userId: personId, expiresAt: new Date(Date.now() + remaining), attributes };
}
