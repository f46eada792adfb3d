import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { addAuditHead } from './audit-head.ts';
import { addErrorAnswers } from './error-answers.ts';
import { addHealth } from './health.ts';
import type { HttpContext } from './http-context.ts';
import { addMetrics } from './metrics.ts';
import { mountApi } from './mount-api.ts';
import { addOriginCheck } from './origin-check.ts';
import { addPublicEndpoints } from './public/add-public-endpoints.ts';
import { addRequestLog } from './request-log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addApplications } from './serve-applications.ts';
import { addFiles } from './serve-files.ts';
import { addUploads } from './take-uploads.ts';

/** Text worth compressing. Streams of events are not among them: compression would hold events back. */
const compressed =
  /^(text\/(html|plain|css|csv|javascript)|application\/(json|javascript|[a-z.+-]+\+json)|image\/svg\+xml)/;

/** Makes the one HTTP server: both applications, the API, health and metrics. It does not listen yet. */
export async function createHttpServer(context: HttpContext): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: context.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    trustProxy: context.trustProxy ?? false,
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    ...(context.tls && { https: context.tls }),
  });
  addRequestLog(server);
  addErrorAnswers(server);
  addOriginCheck(server, context);
  await addSecurityHeaders(server, context);
  await server.register(cookie);
  await server.register(compress, {
    threshold: 1024,
    customTypes: compressed,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  addHealth(server, context);
  addMetrics(server, context);
  await mountApi(server, context);
  addAuditHead(server, context);
  addPublicEndpoints(server, context);
  addUploads(server, context);
  addFiles(server, context);
  await addApplications(server, context);
  return server;
}
