import type { PersonContext } from '@kaopu/api/context.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authCookieOf } from './auth-cookie.ts';
import { findActor } from './find-actor.ts';
import type { HttpContext } from './http-context.ts';

/** The context of a plain HTTP request for whoever has signed in to one of the applications; NOT_SIGNED_IN otherwise. */
export async function getPersonOfRequest(
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  context: HttpContext,
  audiences: readonly Audience[],
): Promise<PersonContext> {
  const isHttps = context.publicUrl.startsWith('https:');
  const { dependencies } = context;
  for (const audience of audiences) {
    const cookie = authCookieOf(request, reply, { audience, isHttps });
    const actor = await findActor(dependencies, { token: cookie.read(), audience });
    if (actor.kind === 'person')
      return { ...dependencies, actor, requestId: request.id, network: request.ip, cookie };
  }
  throw new KaopuError('NOT_SIGNED_IN');
}
