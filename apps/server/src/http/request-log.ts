import type { FastifyInstance, FastifyRequest } from 'fastify';
import { procedureNames } from './procedure-names.ts';

/** Every answer names its request, and is one line in the log under that name. */
export function addRequestLog(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const facts = { method: request.method, route: describeRoute(request), status: reply.statusCode, ms };
    request.log.info(facts, 'answered');
  });
}

/**
 * The route in words of ours only: people put inputs into queries, and codes that open something into paths. So the
 * number of routes is small, too, which metrics need.
 */
export function describeRoute(request: Pick<FastifyRequest, 'routeOptions' | 'params' | 'url'>): string {
  const pattern = request.routeOptions.url;
  if (pattern?.startsWith('/trpc/')) {
    const { path = '' } = request.params as { path?: string };
    return pattern.replace(':path', path.includes(',') ? 'batch' : knownProcedure(path));
  }
  if (pattern && !pattern.endsWith('*')) return pattern;
  const application = request.url.startsWith('/admin/') ? '/admin' : '';
  return `${application}${request.url.startsWith(`${application}/assets/`) ? '/assets' : ''}/…`;
}

function knownProcedure(path: string): string {
  return procedureNames.has(path) ? path : 'unknown';
}
