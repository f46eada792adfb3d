import { openHeadSigner } from '@kaopu/api/audit/audit-key.ts';
import { sealEvents } from '@kaopu/api/audit/seal-events.ts';
import { issueFirst } from '@kaopu/api/certification/credential-story.ts';
import { writeCourse } from '@kaopu/api/learning/course-story.ts';
import { type CastMember, hireCast } from '@kaopu/api/permissions/cast.ts';
import { callersOf } from '@kaopu/api/permissions/stage.ts';
import type { Db } from '@kaopu/db/client.ts';
import { credential, statusList } from '@kaopu/db/schema/certification.ts';
import { storedFile } from '@kaopu/db/schema/file.ts';
import { enrolment } from '@kaopu/db/schema/learning.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';

const bytes = new TextEncoder().encode('0123456789');

/** What the requests of the walk of routes ask for: a credential, courses with videos, and everybody. */
export async function prepareRoutes(db: Db) {
  const issued = await issueFirst(db);
  const { ctx, facts } = issued;
  const newId = () => ctx.chance.newId(ctx.clock.now());
  await sealEvents(ctx, await openHeadSigner(ctx));
  const title = { 'zh-CN': '2027版', en: '2027 edition' };
  const draft = await facts.officers
    .asStaff(facts.officers.registrar)
    .startSchemeVersion({ schemeId: facts.schemeId, version: '2027', title, idempotencyKey: newId() });

  const author = await insertPerson(db, { duties: ['instructor'] });
  const { learning } = callersOf({ ...ctx, actor: author }).staff;
  const keepVideo = async (ownerId: string) => {
    const fileId = newId();
    const storageKey = `learning/${fileId}`;
    await ctx.files.put(storageKey, bytes);
    const about = { mediaType: 'video/mp4', byteSize: bytes.length, sha256: '', purpose: 'video' };
    await db.insert(storedFile).values({ fileId, ownerId, storageKey, ...about, createdAt: ctx.clock.now() });
    return fileId;
  };
  /** A course whose published lesson shows one video and whose draft shows another. */
  const writeWithVideos = async () => {
    const course = await writeCourse(learning, { lessons: 1 });
    const [published, inDraft] = [await keepVideo(author.personId), await keepVideo(author.personId)];
    const lesson = { lessonId: course.lessonIds[0] ?? '', language: 'zh-CN' as const };
    const text = { title: '开播前', summary: '', body: '<p>先看货</p>' };
    await learning.saveLessonDraft({ ...lesson, ...text, revision: 1, videoFileId: published });
    await learning.publishCourse({ courseId: course.courseId, number: 1 });
    await learning.saveLessonDraft({ ...lesson, ...text, revision: 2, videoFileId: inDraft });
    return { ...course, published, inDraft };
  };
  const [course, studied] = [await writeWithVideos(), await writeWithVideos()];
  const elsewhere = () => ({ own: newId(), other: newId() });
  const scopes = { bank: elsewhere(), scheme: elsewhere(), administration: elsewhere(), stage: elsewhere() };
  const courses = { own: course.courseId, other: studied.courseId };

  const [document] = await db.select().from(credential);
  const [list] = await db.select().from(statusList);
  return {
    ...{ ctx, issued, course, studied, keepVideo },
    ...{ schemeVersionId: facts.schemeVersionId, draftVersionId: draft.schemeVersionId },
    ...{ documentSha256: document?.documentSha256 ?? '', statusListId: list?.statusListId ?? '' },
    cast: await hireCast(db, { ...scopes, course: courses }),
    unseen: await keepVideo(author.personId),
    enrol: async ({ holder: { personId } }: CastMember) => {
      const times = { enrolledAt: ctx.clock.now() };
      const place = { enrolmentId: newId(), personId, courseId: studied.courseId };
      await db
        .insert(enrolment)
        .values({ ...place, ...times })
        .onConflictDoNothing();
    },
  };
}

export type PreparedRoutes = Awaited<ReturnType<typeof prepareRoutes>>;

/** Every route of `server.printRoutes({ commonPrefix: false })`, whole. */
export function readRoutes(printed: string): string[] {
  const prefixes: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part] = /^([ │]*)[├└]── (\S+)/.exec(line) ?? [];
    if (part === undefined) return [];
    const depth = indent.length / 4;
    const prefix = depth === 0 ? '' : (prefixes[depth - 1] ?? '');
    const route = part === '*' ? `${prefix}/*` : `${prefix}${part}`;
    prefixes[depth] = route;
    return [route];
  });
}
