import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { course, courseVersion, enrolment, enrolmentInstructor } from '@kaopu/db/schema/learning.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';

const database = useTestDatabase();
const text = { 'zh-CN': '', en: 'Course' };

async function insertCourse(options: { published: boolean }) {
  const courseId = v7();
  const at = new Date();
  const createdBy = v7();
  await database.db
    .insert(course)
    .values({ courseId, slug: courseId, title: text, summary: text, createdBy, createdAt: at });
  if (options.published) {
    const version = { courseVersionId: v7(), courseId, number: 1, title: text, summary: text };
    await database.db.insert(courseVersion).values({ ...version, publishedBy: createdBy, publishedAt: at });
  }
  return courseId;
}

test('a trainee enrols once, however often they ask, and their instructors are named', async () => {
  const courseId = await insertCourse({ published: true });
  const instructor = await insertPerson(database.db, {
    duties: [{ duty: 'instructor', scopeType: 'course', scopeId: courseId }],
  });
  const trainee = await insertPerson(database.db);
  const caller = learnerRouter.createCaller(testContext(database.db, trainee));

  const first = await caller.learning.enrol({ courseId });
  const second = await caller.learning.enrol({ courseId });

  expect(second).toEqual(first);
  expect(await database.db.select().from(enrolment).where(eq(enrolment.courseId, courseId))).toHaveLength(1);
  const named = await database.db.select().from(enrolmentInstructor);
  expect(named).toMatchObject([{ enrolmentId: first.enrolmentId, instructorId: instructor.personId }]);
  const events = await database.db.select().from(auditEvent).where(eq(auditEvent.type, 'learning.enrolled'));
  expect(events).toHaveLength(1);
});

test('a course that is not published is not there', async () => {
  const courseId = await insertCourse({ published: false });
  const trainee = await insertPerson(database.db);
  const caller = learnerRouter.createCaller(testContext(database.db, trainee));
  await expect(caller.learning.enrol({ courseId })).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
});
