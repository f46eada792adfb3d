import { timingSafeEqual } from 'node:crypto';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HttpContext } from './http-context.ts';
import { describeRoute } from './request-log.ts';

/** `/metrics` in Prometheus' format: this process, every route's durations, and whether the database is up. */
export function addMetrics(server: FastifyInstance, context: HttpContext): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'kaopu_http_request_duration_seconds',
    help: 'From the arrival of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const databaseUp = new Gauge({
    name: 'kaopu_database_up',
    help: '1 while the database answers',
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: describeRoute(request),
      status: String(reply.statusCode),
    };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, context.metricsToken)) throw new KaopuError('FORBIDDEN', { permission: 'metrics' });
    databaseUp.set((await context.isDatabaseUp()) ? 1 : 0);
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

/** With METRICS_TOKEN whoever shows it; without, whoever asks from this machine and not through a proxy. */
function mayRead(request: FastifyRequest, token: string | null): boolean {
  if (token) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const address = request.socket.remoteAddress ?? '';
  const isLocal = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers;
  return isLocal && forwarded === undefined && forwardedFor === undefined;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
