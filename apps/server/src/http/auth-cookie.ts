import type { AuthCookie } from '@kaopu/api/context.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie of each application: a browser may be signed in to both, and neither opens the other. */
export function authCookieName(audience: Audience, isHttps: boolean): string {
  return `${isHttps ? '__Host-' : ''}kaopu_${audience}`;
}

/** Reads and writes the auth-session cookie of one application on one request. */
export function authCookieOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { audience, isHttps }: { audience: Audience; isHttps: boolean },
): AuthCookie {
  const name = authCookieName(audience, isHttps);
  const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  return {
    read: () => request.cookies[name] ?? null,
    write: (token, expires) => void reply.setCookie(name, token, { ...flags, expires }),
    clear: () => void reply.clearCookie(name, flags),
  };
}
