import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { actUnlessConflicted, done, refused } from './act-unless-conflicted.ts';
import * as applicationStore from './application.store.ts';
import { caseOf, refuseConflicted } from './find-conflicts.ts';

export const RefuseApplicationInput = z.object({
  applicationId: Id,
  /** What the applicant reads. */
  reason: z.string().trim().min(1).max(2000),
});
export type RefuseApplicationInput = z.infer<typeof RefuseApplicationInput>;

export const RefuseApplicationOutput = z.object({ applicationId: Id });
export type RefuseApplicationOutput = z.infer<typeof RefuseApplicationOutput>;

/** Refuses to admit an applicant, with a reason that they read. CONFLICT unless it waits for admission. */
export const refuseApplicationProcedure = procedureFor('certification.admitApplication')
  .input(RefuseApplicationInput)
  .output(RefuseApplicationOutput)
  .mutation(({ ctx, input }) => refuseApplication(ctx, input));

export async function refuseApplication(
  ctx: PersonContext,
  { applicationId, reason }: RefuseApplicationInput,
): Promise<RefuseApplicationOutput> {
  const scope = scopeIds(ctx.actor, 'certification.admitApplication', 'scheme');
  return actUnlessConflicted(ctx, async (tx) => {
    const application = await applicationStore.lockApplication(tx, { scope }, applicationId);
    if (!application) throw new KaopuError('NOT_FOUND');
    if (application.state !== 'submitted') throw new KaopuError('CONFLICT', { state: application.state });
    const now = ctx.clock.now();
    const refusedFor = await refuseConflicted(
      tx,
      ctx,
      await caseOf(tx, application, now),
      'refuseApplication',
    );
    if (refusedFor.length > 0) return refused(refusedFor);
    const ended = { endedAt: now, endedBy: ctx.actor.personId, endReason: reason };
    await applicationStore.updateApplication(tx, applicationId, { state: 'refused', ...ended });
    await recordEvent(tx, ctx, 'certification.applicationRefused', {
      subject: { kind: 'application', id: applicationId },
      data: { applicationId },
      personal: { personId: application.personId, data: { reason } },
    });
    return done({ applicationId });
  });
}
