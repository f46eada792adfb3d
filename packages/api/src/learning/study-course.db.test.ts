import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { writeCourse } from './course-story.ts';
import { findCompletedCourses, findTeachersOf } from './learning.offers.ts';

const database = useTestDatabase();

async function publishedCourse() {
  const instructor = await insertPerson(database.db, { duties: ['instructor'] });
  const author = adminRouter.createCaller(testContext(database.db, instructor)).learning;
  const course = await writeCourse(author);
  await author.publishCourse({ courseId: course.courseId, number: 1 });
  return { ...course, author };
}

async function trainee() {
  const actor = await insertPerson(database.db);
  return { actor, learner: learnerRouter.createCaller(testContext(database.db, actor)).learning };
}

test('a visitor sees the outline, and reads nothing before enrolling', async () => {
  const { slug, lessonIds } = await publishedCourse();
  const visitor = learnerRouter.createCaller(testContext(database.db, { kind: 'anonymous' })).learning;
  expect(await visitor.getCourse({ slug })).toMatchObject({
    enrolment: null,
    lessons: [{ isCompleted: false }, {}],
  });
  const { learner } = await trainee();
  const reading = { slug, lessonId: lessonIds[0] ?? '', language: 'zh-CN' as const };
  await expect(visitor.getLesson(reading)).rejects.toMatchObject({ cause: { code: 'NOT_SIGNED_IN' } });
  await expect(learner.getLesson(reading)).rejects.toMatchObject({ cause: { code: 'NOT_ENROLLED' } });
});

test('a trainee goes through a course: reads, goes on where they were, completes it once', async () => {
  const { slug, courseId, lessonIds } = await publishedCourse();
  const { actor, learner } = await trainee();
  const [first = '', second = ''] = lessonIds;
  await learner.enrol({ courseId });

  expect(await learner.getLesson({ slug, lessonId: first, language: 'en' })).toMatchObject({
    language: 'zh-CN',
    title: '第 1 课',
  });
  await learner.noteVideoPosition({ slug, lessonId: first, second: 95 });
  expect(await learner.getLesson({ slug, lessonId: first, language: 'zh-CN' })).toMatchObject({
    videoSecond: 95,
  });

  const elsewhere = (await publishedCourse()).lessonIds[0] ?? '';
  await expect(learner.noteVideoPosition({ slug, lessonId: elsewhere, second: 1 })).rejects.toMatchObject({
    cause: { code: 'NOT_FOUND' },
  });

  expect(await learner.completeLesson({ slug, lessonId: first })).toMatchObject({
    done: 1,
    of: 2,
    nextLessonId: second,
  });
  expect(await learner.completeLesson({ slug, lessonId: first })).toMatchObject({
    done: 1,
    isComplete: false,
  });
  const both = await Promise.all([1, 2].map(() => learner.completeLesson({ slug, lessonId: second })));
  expect(both).toMatchObject([{ isComplete: true }, { isComplete: true }]);

  expect(await learner.listMyCourses()).toMatchObject({ courses: [{ slug, done: 2, of: 2 }] });
  expect(await findCompletedCourses(database.db, actor.personId)).toMatchObject([{ courseId }]);
});

test('a new version shows at once; a completed lesson stays completed and a new one is to be done', async () => {
  const { slug, courseId, chapterId, lessonIds, author } = await publishedCourse();
  const { learner } = await trainee();
  await learner.enrol({ courseId });
  for (const lessonId of lessonIds) await learner.completeLesson({ slug, lessonId });
  const { lessonId } = await author.addLesson({ chapterId, minutes: 5, idempotencyKey: crypto.randomUUID() });
  const text = { title: '第 3 课', summary: '', body: '<p>三</p>', videoFileId: null };
  await author.saveLessonDraft({ lessonId, language: 'zh-CN', revision: 0, ...text });
  await expect(learner.completeLesson({ slug, lessonId })).rejects.toMatchObject({
    cause: { code: 'NOT_FOUND' },
  });
  await author.publishCourse({ courseId, number: 2 });
  expect(await learner.getCourse({ slug })).toMatchObject({
    enrolment: { done: 2, of: 3, nextLessonId: lessonId },
  });
});

test('the instructors of a course taught those who enrolled, within the time asked for', async () => {
  const { courseId } = await publishedCourse();
  const scoped = { duty: 'instructor' as const, scopeType: 'course' as const, scopeId: courseId };
  const instructor = await insertPerson(database.db, { duties: [scoped] });
  const { actor, learner } = await trainee();
  await learner.enrol({ courseId });
  const teachers = await findTeachersOf(database.db, actor.personId, new Date('2020-01-01'));
  expect(teachers).toMatchObject([{ instructorId: instructor.personId, courseId, to: null }]);
});
