import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { holdsAnywhere } from '@kaopu/domain/identity/permission.ts';
import { assertUpload, largestUpload, type UploadPurpose } from '@kaopu/domain/learning/upload.ts';
import { sanitiseSvg } from '@kaopu/interchange/rich-text/sanitise-svg.ts';
import { fileTypeFromFile } from 'file-type';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import * as fileStore from './file.store.ts';

/**
 * Keeps a finished upload that lies at `path` as a stored file and gives its id. What the bytes are decides,
 * never the name: FILE_NOT_A_VIDEO, FILE_NOT_A_PICTURE, UNSAFE_MARKUP for a drawing with something active in it.
 */
export async function keepUpload(
  ctx: PersonContext,
  upload: { path: string; purpose: UploadPurpose },
): Promise<{ fileId: string; mediaType: string }> {
  if (!holdsAnywhere(ctx.actor, 'learning.authorCourse')) throw new KaopuError('FORBIDDEN');
  const { size: byteSize } = await stat(upload.path);
  const mediaType = await findMediaType(upload.path, byteSize);
  assertUpload(upload.purpose, { mediaType, byteSize });
  if (mediaType === 'image/svg+xml') await assertSafeDrawing(upload.path);
  const now = ctx.clock.now();
  const fileId = ctx.chance.newId(now);
  const storageKey = `learning/${fileId}`;
  const sha256 = await hashFile(upload.path);
  await ctx.files.putStream(storageKey, createReadStream(upload.path));
  const facts = { fileId, mediaType: mediaType ?? '', byteSize, sha256 };
  await ctx.db.transaction(async (tx) => {
    const { purpose } = upload;
    await fileStore.insertFile(tx, {
      ...facts,
      ownerId: ctx.actor.personId,
      purpose,
      storageKey,
      createdAt: now,
    });
    await recordEvent(tx, ctx, 'learning.fileKept', { subject: { kind: 'file', id: fileId }, data: facts });
  });
  return { fileId, mediaType: facts.mediaType };
}

async function findMediaType(path: string, byteSize: number): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found && found.mime !== 'application/xml') return found.mime;
  // A drawing has no magic number; it is one when it reads as one.
  if (byteSize > largestUpload.picture) return null;
  return /<svg[\s>]/i.test(await readFile(path, 'utf8')) ? 'image/svg+xml' : null;
}

async function assertSafeDrawing(path: string): Promise<void> {
  const [first] = sanitiseSvg(await readFile(path, 'utf8')).unsafe;
  if (first) throw new KaopuError('UNSAFE_MARKUP', { element: first.element, reason: first.reason });
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
