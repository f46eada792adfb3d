import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerError } from './error-answers.ts';
import type { HttpContext } from './http-context.ts';

/** Paths that are never a screen of an application. */
const notScreens = /^\/(trpc|api|assets|files|\.well-known)(\/|$)|^\/admin\/assets\//;

/** Serves the learner application at `/` and the admin application at `/admin/`; unknown paths are their screens. */
export async function addApplications(server: FastifyInstance, context: HttpContext): Promise<void> {
  const { learner, admin } = context.applications;
  await serveFolder(server, admin, '/admin/');
  await serveFolder(server, learner, '/');
  server.get('/admin', async (_request, reply) => reply.redirect('/admin/'));
  server.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (!isScreen(request, path)) return answerError(request, reply, new KaopuError('NOT_FOUND'));
    const folder = path.startsWith('/admin/') ? admin : learner;
    const page = findPage(folder, path);
    return page ? reply.sendFile(page, folder) : sayNotBuilt(reply);
  });
}

async function serveFolder(server: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: !server.hasReplyDecorator('sendFile'),
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The page of a screen: `/verify/...` has one of its own where `verify.html` was built; all others share one. */
function findPage(folder: string, path: string): string | null {
  const own = /^\/([a-z-]+)(\/|$)/.exec(path)?.[1];
  const pages = own ? [`${own}.html`, 'index.html'] : ['index.html'];
  return pages.find((page) => existsSync(join(folder, page))) ?? null;
}

function isScreen(request: FastifyRequest, path: string): boolean {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !notScreens.test(path) && (request.headers.accept ?? '').includes('text/html');
}

function sayNotBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/plain; charset=utf-8')
    .send('The applications are not built yet. Stop the server and run: pnpm start');
}
