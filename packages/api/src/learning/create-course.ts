import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as courseStore from './course.store.ts';

/** The part of a course's address that people read, such as `live-operator`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const CreateCourseInput = z.object({
  slug: Slug,
  title: Bilingual,
  summary: Bilingual,
  idempotencyKey: IdempotencyKey,
});
export type CreateCourseInput = z.infer<typeof CreateCourseInput>;

export const CreateCourseOutput = z.object({ courseId: Id });
export type CreateCourseOutput = z.infer<typeof CreateCourseOutput>;

/** Creates an empty course. A slug that is taken is a CONFLICT. */
export const createCourseProcedure = procedureFor('learning.createCourse')
  .input(CreateCourseInput)
  .output(CreateCourseOutput)
  .mutation(({ ctx, input }) => createCourse(ctx, input));

export async function createCourse(
  ctx: PersonContext,
  input: CreateCourseInput,
): Promise<CreateCourseOutput> {
  // A duty for one course does not reach a course that is not there yet.
  if (!grantOf(ctx.actor, 'learning.createCourse').everywhere) throw new KaopuError('FORBIDDEN');
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'learning.createCourse', input }, async () => {
      const now = ctx.clock.now();
      const courseId = ctx.chance.newId(now);
      const { slug, title, summary } = input;
      const made = { createdBy: ctx.actor.personId, createdAt: now };
      const inserted = await courseStore.insertCourse(tx, { courseId, slug, title, summary, ...made });
      if (inserted.length === 0) throw new KaopuError('CONFLICT', { field: 'slug' });
      const subject = { kind: 'course', id: courseId };
      await recordEvent(tx, ctx, 'learning.courseCreated', { subject, data: { courseId } });
      return { courseId };
    }),
  );
}
