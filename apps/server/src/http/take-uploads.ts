import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonContext } from '@kaopu/api/context.ts';
import { keepUpload } from '@kaopu/api/learning/keep-upload.ts';
import { errorCodes, KaopuError } from '@kaopu/domain/error-code.ts';
import { holdsAnywhere } from '@kaopu/domain/identity/permission.ts';
import { largestUpload, type UploadPurpose } from '@kaopu/domain/learning/upload.ts';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpContext } from './http-context.ts';
import { getPersonOfRequest } from './person-of-request.ts';

const path = '/uploads';
/** The person of each request that the upload protocol handles, by the request itself. */
const uploaders = new WeakMap<object, PersonContext>();

/**
 * Takes uploads in pieces (the tus protocol), so that an outage only pauses them. The finished file is looked at
 * and kept by the operation; its id comes back in the header `kaopu-file-id` of the last answer.
 */
export function addUploads(server: FastifyInstance, context: HttpContext): void {
  const folder = context.uploadsFolder;
  mkdirSync(folder, { recursive: true });
  const tus = new Server({
    path,
    datastore: new FileStore({ directory: folder, expirationPeriodInMilliseconds: 24 * 3600 * 1000 }),
    maxSize: largestUpload.video,
    relativeLocation: true,
    respectForwardedHeaders: false,
    exposedHeaders: ['kaopu-file-id'],
    // Whose an upload is stands in its id: nobody reads, goes on with or removes somebody else's.
    namingFunction: (request) => `${uploaderOf(request).actor.personId}_${randomUUID()}`,
    async onIncomingRequest(request, uploadId) {
      const isOwn = uploadId.startsWith(`${uploaderOf(request).actor.personId}_`);
      if (!isOwn) throw refusal(new KaopuError('NOT_FOUND'));
    },
    async onUploadFinish(request, upload) {
      const uploader = uploaderOf(request);
      const purpose: UploadPurpose = upload.metadata?.purpose === 'picture' ? 'picture' : 'video';
      try {
        const { fileId } = await keepUpload(uploader, { path: join(folder, upload.id), purpose });
        return { headers: { 'kaopu-file-id': fileId } };
      } catch (error) {
        if (error instanceof KaopuError) throw refusal(error);
        throw error;
      } finally {
        await tus.datastore.remove(upload.id);
      }
    },
  });
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  server.all(path, handle);
  server.all(`${path}/*`, handle);

  async function handle(request: FastifyRequest, reply: FastifyReply) {
    const person = await getPersonOfRequest({ request, reply }, context, ['staff']);
    if (!holdsAnywhere(person.actor, 'learning.authorCourse')) throw new KaopuError('FORBIDDEN');
    uploaders.set(request.raw, person);
    reply.hijack();
    await tus.handle(request.raw, reply.raw);
  }
}

/** Who sends what the upload protocol handles. */
function uploaderOf(request: { runtime?: { node?: { req: object } } }): PersonContext {
  const uploader = request.runtime?.node && uploaders.get(request.runtime.node.req);
  if (!uploader) throw refusal(new KaopuError('NOT_SIGNED_IN'));
  return uploader;
}

const refusal = ({ code, params }: KaopuError) => ({
  status_code: errorCodes[code],
  body: JSON.stringify({ code, params }),
});
