import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedFile } from '@kaopu/db/schema/file.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { memoryFiles } from '@kaopu/testing/files.ts';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { writeCourse } from './course-story.ts';
import { keepUpload } from './keep-upload.ts';
import { openFile } from './open-file.ts';

const database = useTestDatabase();

/** The first bytes of an MP4 file: a `ftyp` box. */
const mp4 = Buffer.concat([Buffer.from('0000001869736f6d', 'hex'), Buffer.alloc(64)]);
mp4.write('ftyp', 4);
mp4.write('isom', 8);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function upload(content: Uint8Array | string) {
  const path = join(await mkdtemp(join(tmpdir(), 'kaopu-upload-')), 'upload');
  await writeFile(path, content);
  return path;
}

async function instructor() {
  const actor = await insertPerson(database.db, { duties: ['instructor'] });
  const files = memoryFiles();
  return { ctx: { ...testContext(database.db, actor, { files }), actor }, files };
}

test('a video is kept; what is none is refused by what its bytes are, and leaves nothing behind', async () => {
  const { ctx, files } = await instructor();
  const kept = await keepUpload(ctx, { path: await upload(mp4), purpose: 'video' });
  expect(kept.mediaType).toBe('video/mp4');
  expect(files.kept.size).toBe(1);
  for (const content of [png, 'just words in a file named film.mp4', '']) {
    const refused = keepUpload(ctx, { path: await upload(content), purpose: 'video' });
    await expect(refused).rejects.toMatchObject({ code: 'FILE_NOT_A_VIDEO' });
  }
  expect(files.kept.size).toBe(1);
  expect(await database.db.select().from(storedFile)).toHaveLength(1);
});

test('a drawing with a script in it is refused, a plain one is kept', async () => {
  const { ctx } = await instructor();
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
  const script = await upload(drawing('<script>fetch("/x")</script>'));
  await expect(keepUpload(ctx, { path: script, purpose: 'picture' })).rejects.toMatchObject({
    code: 'UNSAFE_MARKUP',
  });
  const plain = await upload(drawing('<path d="M0 0h9"/>'));
  expect(await keepUpload(ctx, { path: plain, purpose: 'picture' })).toMatchObject({
    mediaType: 'image/svg+xml',
  });
});

test('whoever writes no courses uploads nothing', async () => {
  const actor = await insertPerson(database.db);
  const ctx = { ...testContext(database.db, actor), actor };
  const path = await upload(mp4);
  await expect(keepUpload(ctx, { path, purpose: 'video' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a video opens for its owner, readers of the draft, and those enrolled once it is published', async () => {
  const { ctx } = await instructor();
  const { fileId } = await keepUpload(ctx, { path: await upload(mp4), purpose: 'video' });
  const author = adminRouter.createCaller(ctx).learning;
  const { courseId, lessonIds } = await writeCourse(author, { lessons: 1 });
  const trainee = await insertPerson(database.db);
  const opens = async (actor: typeof trainee) =>
    openFile({ db: database.db, actor }, fileId).then(
      () => true,
      () => false,
    );
  const auditor = await insertPerson(database.db, { duties: ['auditor'] });
  expect([await opens(ctx.actor), await opens(auditor), await opens(trainee)]).toEqual([true, false, false]);

  const text = { title: '课', summary: '', body: '', videoFileId: fileId };
  await author.saveLessonDraft({ lessonId: lessonIds[0] ?? '', language: 'zh-CN', revision: 1, ...text });
  expect([await opens(auditor), await opens(trainee)]).toEqual([true, false]);

  await author.publishCourse({ courseId, number: 1 });
  expect(await opens(trainee)).toBe(false);
  await learnerRouter.createCaller(testContext(database.db, trainee)).learning.enrol({ courseId });
  expect(await opens(trainee)).toBe(true);
});
