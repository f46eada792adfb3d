import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './http-context.ts';

/** `/healthz`: this process is alive. `/readyz`: it can serve now, and is not on its way down. */
export function addHealth(server: FastifyInstance, context: HttpContext): void {
  server.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  server.get('/readyz', async (_request, reply) => {
    const database = await context.isDatabaseUp();
    const isReady = database && !context.isStopping();
    reply.header('cache-control', 'no-store').code(isReady ? 200 : 503);
    return {
      status: isReady ? 'ok' : 'unavailable',
      database: database ? 'up' : 'down',
      stopping: context.isStopping(),
    };
  });
}
