import type { AuthCookie } from '@kaopu/api/context.ts';
import { authCookieAttributes, authCookieName } from '@kaopu/auth/auth-session/cookie.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Reads and writes the auth-session cookie of one application on one request. */
export function authCookieOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { audience, isHttps }: { audience: Audience; isHttps: boolean },
): AuthCookie {
  const name = authCookieName(audience, isHttps);
  const flags = authCookieAttributes(isHttps);
  return {
    read: () => request.cookies[name] ?? null,
    write: (token, expires) => void reply.setCookie(name, token, { ...flags, expires }),
    clear: () => void reply.clearCookie(name, flags),
  };
}
