import { adminRouter } from '@kaopu/api/admin-router.ts';
import type { Context } from '@kaopu/api/context.ts';
import { learnerRouter } from '@kaopu/api/learner-router.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { describeDevice } from '@kaopu/domain/identity/device.ts';
import type { AnyRouter } from '@trpc/server';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authCookieOf } from './auth-cookie.ts';
import { findActor } from './find-actor.ts';
import type { HttpContext } from './http-context.ts';

/** Everything of packages/api that the server serves: two root routers, each under a path of its own. */
export async function mountApi(server: FastifyInstance, context: HttpContext): Promise<void> {
  await mountRouter(server, { prefix: '/trpc/learner', router: learnerRouter, audience: 'learner' }, context);
  await mountRouter(server, { prefix: '/trpc/admin', router: adminRouter, audience: 'staff' }, context);
}

type Mount = { prefix: string; router: AnyRouter; audience: Audience };

async function mountRouter(server: FastifyInstance, mount: Mount, context: HttpContext): Promise<void> {
  const isHttps = context.publicUrl.startsWith('https:');
  const createContext = async (asked: { req: FastifyRequest; res: FastifyReply }): Promise<Context> => {
    const cookie = authCookieOf(asked.req, asked.res, { audience: mount.audience, isHttps });
    const { dependencies } = context;
    const actor = await findActor(dependencies, { token: cookie.read(), audience: mount.audience });
    const device = describeDevice(asked.req.headers['user-agent'] ?? '');
    return { ...dependencies, actor, requestId: asked.req.id, network: asked.req.ip, device, cookie };
  };
  const options: FastifyTRPCPluginOptions<AnyRouter> = {
    prefix: mount.prefix,
    trpcOptions: {
      router: mount.router,
      createContext: createContext as never,
      onError: ({ error, path, ctx }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        const requestId = (ctx as Context | undefined)?.requestId;
        context.log.error({ err: error.cause ?? error, path, requestId }, 'unexpected error');
      },
    },
  };
  await server.register(fastifyTRPCPlugin, options);
}
