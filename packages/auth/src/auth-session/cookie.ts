import type { Audience } from '@kaopu/domain/identity/actor.ts';

const names: Record<Audience, string> = { learner: 'kaopu_learner', staff: 'kaopu_staff' };

/**
 * The cookie of one application. Over https it carries the `__Host-` prefix: the browser then refuses it from a
 * sub-domain, without `Secure` or with another path (RFC 6265bis, 4.1.3.2).
 */
export const authCookieName = (audience: Audience, isHttps: boolean): string =>
  isHttps ? `__Host-${names[audience]}` : names[audience];

/**
 * Not for scripts, not sent with other sites' requests that change something, and over https only where there
 * is https. The path is the whole site, because uploads, streams and answers lie beside the API.
 */
export const authCookieAttributes = (isHttps: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/' }) as const;
