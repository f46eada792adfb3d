import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { type GivenDuty, insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { writeCourse } from './course-story.ts';

const database = useTestDatabase();

async function signIn(duties: GivenDuty[]) {
  const actor = await insertPerson(database.db, { duties });
  return adminRouter.createCaller(testContext(database.db, actor)).learning;
}

const refusal = (code: string) => ({ cause: { code } });
const text = { title: '新', summary: '', body: '<p>新的正文</p>', videoFileId: null };

test('an instructor writes a course, sees what is missing, publishes it once however often they ask', async () => {
  const author = await signIn(['instructor']);
  const { courseId, chapterId, lessonIds } = await writeCourse(author);
  const { lessonId: empty } = await author.addLesson({ chapterId, minutes: null, idempotencyKey: v7() });

  expect(await author.getCourseDraft({ courseId })).toMatchObject({
    gaps: [{ kind: 'lesson_empty', lessonId: empty }],
  });
  await expect(author.publishCourse({ courseId, number: 1 })).rejects.toMatchObject(
    refusal('COURSE_INCOMPLETE'),
  );

  await author.saveLessonDraft({ lessonId: empty, language: 'en', revision: 0, ...text });
  expect(await author.publishCourse({ courseId, number: 1 })).toEqual({ number: 1 });
  expect(await author.publishCourse({ courseId, number: 1 })).toEqual({ number: 1 });
  const events = await database.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.type, 'learning.coursePublished'), eq(auditEvent.subjectId, courseId)));
  expect(events).toHaveLength(1);
  expect(lessonIds).toHaveLength(2);
});

test('creating a course twice with the same key gives one course; another course may not take its slug', async () => {
  const author = await signIn(['instructor']);
  const title = { 'zh-CN': '课', en: '' };
  const request = { slug: `s-${v7()}`, title, summary: title, idempotencyKey: v7() };
  expect(await author.createCourse(request)).toEqual(await author.createCourse(request));
  await expect(author.createCourse({ ...request, idempotencyKey: v7() })).rejects.toMatchObject(
    refusal('CONFLICT'),
  );
});

test('two tabs edit one lesson: the second save is refused by name and the first stays', async () => {
  const author = await signIn(['instructor']);
  const { lessonIds } = await writeCourse(author, { lessons: 1 });
  const lessonId = lessonIds[0] ?? '';
  const save = (body: string, revision: number) =>
    author.saveLessonDraft({ lessonId, language: 'zh-CN', ...text, body, revision });

  const [one, two] = await Promise.allSettled([save('<p>甲</p>', 1), save('<p>乙</p>', 1)]);
  expect([one.status, two.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = one.status === 'rejected' ? one : two;
  expect(lost).toMatchObject({ reason: { cause: { code: 'STALE_DRAFT', params: { revision: 2 } } } });
  const { drafts } = await author.getLessonDraft({ lessonId });
  expect(drafts[0]?.body).toBe(one.status === 'fulfilled' ? '<p>甲</p>' : '<p>乙</p>');
});

test('a script in rich text and in a drawing is refused, and what was saved before stays', async () => {
  const author = await signIn(['instructor']);
  const { lessonIds } = await writeCourse(author, { lessons: 1 });
  const lessonId = lessonIds[0] ?? '';
  for (const body of ['<p>a</p><script>x</script>', '<figure><svg onload="x"><path d=""/></svg></figure>']) {
    const save = author.saveLessonDraft({ lessonId, language: 'zh-CN', ...text, body, revision: 1 });
    await expect(save).rejects.toMatchObject(refusal('UNSAFE_MARKUP'));
  }
  const { drafts } = await author.getLessonDraft({ lessonId });
  expect(drafts).toMatchObject([{ revision: 1, body: '<p>第 1 课的正文</p>' }]);
});

test('an instructor of one course neither sees nor writes another one', async () => {
  const author = await signIn(['instructor']);
  const mine = await writeCourse(author);
  const theirs = await writeCourse(author);
  const other = await signIn([{ duty: 'instructor', scopeType: 'course', scopeId: mine.courseId }]);

  expect((await other.listAuthoredCourses({})).rows).toMatchObject([{ courseId: mine.courseId, lessons: 2 }]);
  const lessonId = theirs.lessonIds[0] ?? '';
  const title = { 'zh-CN': '', en: '' };
  const attempts = [
    () => other.getCourseDraft({ courseId: theirs.courseId }),
    () => other.getLessonDraft({ lessonId }),
    () => other.saveLessonDraft({ lessonId, language: 'en', revision: 0, ...text }),
    () => other.describeCourse({ courseId: theirs.courseId, title, summary: title }),
    () => other.addChapter({ courseId: theirs.courseId, title, idempotencyKey: v7() }),
    () => other.renameChapter({ chapterId: theirs.chapterId, title }),
    () => other.addLesson({ chapterId: theirs.chapterId, minutes: null, idempotencyKey: v7() }),
    () => other.reorderOutline({ courseId: theirs.courseId, chapters: [] }),
    () => other.publishCourse({ courseId: theirs.courseId, number: 1 }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refusal('NOT_FOUND'));
});

test('an auditor reads drafts and changes nothing', async () => {
  const { courseId } = await writeCourse(await signIn(['instructor']));
  const auditor = await signIn(['auditor']);
  expect(await auditor.getCourseDraft({ courseId })).toMatchObject({ mayAuthor: false });
  await expect(auditor.publishCourse({ courseId, number: 1 })).rejects.toMatchObject(refusal('FORBIDDEN'));
});

test('lessons change places; an order that loses one is refused', async () => {
  const author = await signIn(['instructor']);
  const { courseId, chapterId, lessonIds } = await writeCourse(author, { lessons: 3 });
  const turned = lessonIds.toReversed();
  await author.reorderOutline({ courseId, chapters: [{ chapterId, lessonIds: turned }] });
  const { chapters } = await author.getCourseDraft({ courseId });
  expect(chapters[0]?.lessons.map(({ lessonId }) => lessonId)).toEqual(turned);
  const losing = author.reorderOutline({ courseId, chapters: [{ chapterId, lessonIds: turned.slice(1) }] });
  await expect(losing).rejects.toMatchObject(refusal('CONFLICT'));
});
