import { type ErrorCode, errorCodes, KaopuError } from '@kaopu/domain/error-code.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The body of every error outside tRPC: a stable code, and an id that is in the log. */
export type ErrorAnswer = { code: ErrorCode; params: Record<string, string | number>; requestId: string };

/** Expected refusals answer with their code; the detail of anything else stays in the log. */
export function addErrorAnswers(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof KaopuError) return answerError(request, reply, error);
    const code = codeOf(error.statusCode ?? 500);
    if (code === 'INTERNAL') request.log.error({ err: error }, 'unexpected error');
    return answerError(request, reply, new KaopuError(code));
  });
}

/** Answers with an error of the closed list. */
export function answerError(request: FastifyRequest, reply: FastifyReply, error: KaopuError): FastifyReply {
  const answer: ErrorAnswer = { code: error.code, params: { ...error.params }, requestId: request.id };
  return reply.code(errorCodes[error.code]).header('cache-control', 'no-store').send({ error: answer });
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return 'NOT_FOUND';
  if (status === 413) return 'TOO_LARGE';
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (status === 503) return 'UNAVAILABLE';
  return status < 500 ? 'INVALID_INPUT' : 'INTERNAL';
}
