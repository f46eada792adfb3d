import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as learningStore from './learning.store.ts';

export const EnrolInput = z.object({ courseId: Id });
export type EnrolInput = z.infer<typeof EnrolInput>;

export const EnrolOutput = z.object({ enrolmentId: Id });
export type EnrolOutput = z.infer<typeof EnrolOutput>;

/** Enrols the actor in a published course; enrolling again gives the enrolment there is. */
export const enrolProcedure = procedureFor('learning.enrol')
  .input(EnrolInput)
  .output(EnrolOutput)
  .mutation(({ ctx, input }) => enrol(ctx, input));

export async function enrol(ctx: PersonContext, input: EnrolInput): Promise<EnrolOutput> {
  return ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const course = await learningStore.findPublishedCourse(tx, input.courseId);
    if (!course) throw new KaopuError('NOT_FOUND');
    const enrolment = {
      enrolmentId: ctx.chance.newId(now),
      personId: ctx.actor.personId,
      courseId: input.courseId,
    };
    const existing = await learningStore.insertEnrolment(tx, { ...enrolment, enrolledAt: now });
    if (existing) return { enrolmentId: existing };
    await learningStore.nameInstructors(tx, enrolment.enrolmentId, input.courseId, now);
    await recordEvent(tx, ctx, 'learning.enrolled', {
      subject: { kind: 'person', id: ctx.actor.personId },
      data: { enrolmentId: enrolment.enrolmentId, courseId: input.courseId },
    });
    return { enrolmentId: enrolment.enrolmentId };
  });
}
