import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http-context.ts';
import { buildOpenApi } from './build-openapi.ts';
import { createPrinter, type Printer } from './certificate-printer.ts';
import { credentialRoutes } from './credential.routes.ts';
import { writeDocsPage } from './docs-page.ts';
import { issuerRoutes } from './issuer.routes.ts';
import { type PublicRoute, servePublicRoute } from './public-route.ts';
import { createSoftLimit } from './soft-limit.ts';
import { verifyRoutes } from './verify.routes.ts';

/** Of one network in a minute: a hall of 300 that scans its certificates is answered. */
const lookUpsPerMinute = 600;
const printsPerMinute = 60;

/** Every public address, in the order of the document. */
export function makePublicRoutes(context: HttpContext, printer: Printer): PublicRoute[] {
  return [
    ...verifyRoutes(createSoftLimit(lookUpsPerMinute))(context),
    ...credentialRoutes(printer, createSoftLimit(printsPerMinute))(context),
    ...issuerRoutes(context),
  ];
}

/** Serves the public addresses, their OpenAPI document at `/openapi.json`, and a page about them at `/api-docs`. */
export function addPublicEndpoints(server: FastifyInstance, context: HttpContext): void {
  const printer = createPrinter();
  server.addHook('onClose', () => printer.close());
  const routes = makePublicRoutes(context, printer);
  for (const route of routes) servePublicRoute(server, route);
  const document = buildOpenApi(routes, context.publicUrl);
  const page = writeDocsPage(document, routes);
  server.get('/openapi.json', async (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=300')
      .send(document),
  );
  server.get('/api-docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
