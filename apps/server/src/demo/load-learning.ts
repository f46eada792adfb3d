import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';
import type { DemoCourse } from './load-courses.ts';

/** Trainees enrol on their day and finish their lessons, one every few days since. */
export async function loadTrainees(
  living: Living,
  world: DemoWorld,
  given: { people: Map<string, string>; course: DemoCourse; time: DemoTime },
): Promise<void> {
  for (const { person, enrolled, lessons } of world.trainees) {
    const personId = given.people.get(person);
    if (personId) await study(living, { ...given, personId, enrolledDay: enrolled.day, done: lessons.done });
  }
}

/** The holders of the first batch had taken the course before they applied. */
export async function loadGraduates(
  living: Living,
  graduates: readonly string[],
  given: { people: Map<string, string>; course: DemoCourse; time: DemoTime },
): Promise<void> {
  for (const id of graduates) {
    const personId = given.people.get(id);
    const done = given.course.lessonIds.length;
    if (personId) await study(living, { ...given, personId, enrolledDay: -108, done });
  }
}

async function study(
  living: Living,
  given: { personId: string; course: DemoCourse; time: DemoTime; enrolledDay: number; done: number },
): Promise<void> {
  const { personId, course, time, done } = given;
  // The course is younger than the oldest enrolments of the demo world: they begin when it is there.
  const first = Math.max(given.enrolledDay, -109);
  const pause = Math.min(5, (-first - 1) / Math.max(done, 1));
  const { learning } = await living.learner(personId, time.daysFromNow(first, 19));
  await learning.enrol({ courseId: course.courseId });
  for (const [index, lessonId] of course.lessonIds.slice(0, done).entries()) {
    const evening = await living.learner(personId, time.daysFromNow(first + pause * (index + 1), 20));
    await evening.learning.completeLesson({ slug: course.slug, lessonId });
  }
}
