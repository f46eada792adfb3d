import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpContext } from './http-context.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

type Asked = Pick<FastifyRequest, 'method' | 'protocol' | 'host'> & { origin: string | undefined };
type Known = Pick<HttpContext, 'publicUrl' | 'isPublicUrlSet'>;

/**
 * Whether a request may change something: it must name as its origin this installation's public address, or, where
 * none was set, the very address that it was sent to. Browsers always send an origin with such a request.
 */
export function isOriginAllowed(asked: Asked, known: Known): boolean {
  if (readingMethods.has(asked.method)) return true;
  if (asked.origin === undefined) return false;
  if (asked.origin === known.publicUrl) return true;
  return !known.isPublicUrlSet && asked.origin === `${asked.protocol}://${asked.host}`;
}

/** Refuses every request from elsewhere that would change something, before its body is read. */
export function addOriginCheck(server: FastifyInstance, context: HttpContext): void {
  server.addHook('onRequest', async (request) => {
    const { method, protocol, host } = request;
    const { origin } = request.headers;
    if (!isOriginAllowed({ method, protocol, host, origin }, context)) throw new KaopuError('ORIGIN_REFUSED');
  });
}
