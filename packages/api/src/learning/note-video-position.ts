import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { Slug } from './create-course.ts';
import { getEnrolment } from './get-enrolment.ts';
import * as learningStore from './learning.store.ts';
import * as publishedCourseStore from './published-course.store.ts';

export const NoteVideoPositionInput = z.object({
  slug: Slug,
  lessonId: Id,
  second: z.int().min(0).max(86_400),
});
export type NoteVideoPositionInput = z.infer<typeof NoteVideoPositionInput>;

export const NoteVideoPositionOutput = z.object({ second: z.int() });
export type NoteVideoPositionOutput = z.infer<typeof NoteVideoPositionOutput>;

/** Keeps where the viewer is in a video, so that another device goes on from there. Not an event of the record. */
export const noteVideoPositionProcedure = procedureFor('learning.enrol')
  .input(NoteVideoPositionInput)
  .output(NoteVideoPositionOutput)
  .mutation(({ ctx, input }) => noteVideoPosition(ctx, input));

export async function noteVideoPosition(
  ctx: PersonContext,
  input: NoteVideoPositionInput,
): Promise<NoteVideoPositionOutput> {
  const { version, enrolment } = await getEnrolment(ctx.db, ctx.actor, input.slug);
  const lessons = await publishedCourseStore.findLessons(ctx.db, version.courseVersionId);
  if (!lessons.some(({ lessonId }) => lessonId === input.lessonId)) throw new KaopuError('NOT_FOUND');
  const place = { enrolmentId: enrolment.enrolmentId, lessonId: input.lessonId };
  const progress = { ...place, openedAt: ctx.clock.now(), videoSecond: input.second };
  await ctx.db.transaction((tx) => learningStore.putVideoSecond(tx, progress));
  return { second: input.second };
}
