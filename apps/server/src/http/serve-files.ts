import { openFile } from '@kaopu/api/learning/open-file.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpContext } from './http-context.ts';
import { getPersonOfRequest } from './person-of-request.ts';

/** Serves uploads to whoever may see them, in ranges, and so that a browser never runs anything inside them. */
export function addFiles(server: FastifyInstance, context: HttpContext): void {
  server.get<{ Params: { fileId: string } }>('/files/:fileId', async (request, reply) => {
    const { success, data: fileId } = Id.safeParse(request.params.fileId);
    if (!success) throw new KaopuError('NOT_FOUND');
    const person = await getPersonOfRequest({ request, reply }, context, ['learner', 'staff']);
    const file = await openFile(person, fileId);
    const range = readRange(request.headers.range, file.byteSize);
    if (range === 'unsatisfiable') {
      return reply.status(416).header('content-range', `bytes */${file.byteSize}`).send();
    }
    sandbox(reply).type(file.mediaType).header('accept-ranges', 'bytes').header('etag', `"${file.sha256}"`);
    const { start, end } = range ?? { start: 0, end: file.byteSize - 1 };
    if (range) reply.status(206).header('content-range', `bytes ${start}-${end}/${file.byteSize}`);
    reply.header('content-length', end - start + 1);
    return reply.send(await context.dependencies.files.readRange(file.storageKey, { start, end }));
  });
}

const sandbox = (reply: FastifyReply) =>
  reply
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, max-age=3600');

/** One range of bytes, as players ask for it; null for the whole file. Several ranges are answered with the whole. */
export function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | null | 'unsatisfiable' {
  const asked = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const isSuffix = asked[1] === '';
  const start = isSuffix ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const end = isSuffix || asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  return start <= end && start < size ? { start, end } : 'unsatisfiable';
}
