import type { Reader } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import * as publishedCourseStore from './published-course.store.ts';

/** The newest version of the course and the actor's enrolment in it. NOT_FOUND without the first, NOT_ENROLLED without the second. */
export async function getEnrolment(reader: Reader, actor: PersonActor, slug: string) {
  const version = await publishedCourseStore.findNewestVersion(reader, { slug });
  if (!version) throw new KaopuError('NOT_FOUND');
  const enrolment = await publishedCourseStore.findEnrolment(reader, actor.personId, version.courseId);
  if (!enrolment) throw new KaopuError('NOT_ENROLLED');
  return { version, enrolment };
}
