import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { HttpContext } from '../http-context.ts';

/** What one status code answers with. */
export type AnswerDescription = {
  description: string;
  /** By media type; a Zod schema for JSON, null for bytes. None: an answer without a body. */
  content?: Readonly<Record<string, z.ZodType | null>>;
  headers?: Readonly<Record<string, string>>;
};

export type ParameterDescription = {
  name: string;
  in: 'path' | 'query';
  description: string;
  schema: z.ZodType;
  required?: boolean;
};

/** One public address: how it is described in the OpenAPI document, and what answers it. */
export type PublicRoute = {
  /** As OpenAPI writes it: `/credentials/{verifyCode}`. */
  path: string;
  operationId: string;
  summary: string;
  parameters: readonly ParameterDescription[];
  answers: Readonly<Record<number, AnswerDescription>>;
  answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
};

/** Makes the routes of one kind from what the HTTP side is given. */
export type MakeRoutes = (context: HttpContext) => PublicRoute[];

/**
 * Serves a public route. Anybody may read it from any page (CORS), because all that it gives is public or opened
 * by the random code in its address; nothing it gives is for search engines.
 */
export function servePublicRoute(server: FastifyInstance, route: PublicRoute): void {
  const url = route.path.replace(/\{(\w+)\}/g, ':$1');
  server.get(url, async (request, reply) => {
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-robots-tag', 'noindex');
    return route.answer(request, reply);
  });
}

/** Sends JSON under a media type, to be kept by caches for so many seconds. */
export function sendJson(
  reply: FastifyReply,
  body: object | string,
  { mediaType = 'application/json', seconds = 0 }: { mediaType?: string; seconds?: number } = {},
): FastifyReply {
  const kept = seconds > 0 ? `public, max-age=${seconds}` : 'no-store';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return reply.type(`${mediaType}; charset=utf-8`).header('cache-control', kept).send(text);
}
