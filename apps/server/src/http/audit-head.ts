import { findPublishedHead } from '@kaopu/api/audit/audit.offers.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './http-context.ts';

/** Publishes the newest signed head of the record: whoever keeps one can tell a rewritten record. */
export function addAuditHead(server: FastifyInstance, context: HttpContext): void {
  server.get('/.well-known/kaopu/audit-head', async (_request, reply) => {
    const head = await findPublishedHead(context.dependencies.db);
    if (head === null) throw new KaopuError('NOT_FOUND');
    return reply
      .type('application/json')
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'no-cache')
      .send(head);
  });
}
