import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { getOpenForEvidence } from './evidence-policy.ts';

export const WithdrawApplicationInput = z.object({ applicationId: Id });
export type WithdrawApplicationInput = z.infer<typeof WithdrawApplicationInput>;

export const WithdrawApplicationOutput = z.object({ applicationId: Id });
export type WithdrawApplicationOutput = z.infer<typeof WithdrawApplicationOutput>;

/** Ends one's own application. CONFLICT while the board is deciding, or when it has ended. */
export const withdrawApplicationProcedure = procedureFor('certification.apply')
  .input(WithdrawApplicationInput)
  .output(WithdrawApplicationOutput)
  .mutation(({ ctx, input }) => withdrawApplication(ctx, input));

export async function withdrawApplication(
  ctx: PersonContext,
  { applicationId }: WithdrawApplicationInput,
): Promise<WithdrawApplicationOutput> {
  const { personId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const application = await applicationStore.lockApplication(tx, { ownerId: personId }, applicationId);
    await getOpenForEvidence(tx, application);
    const ended = { endedAt: ctx.clock.now(), endedBy: personId };
    await applicationStore.updateApplication(tx, applicationId, { state: 'withdrawn', ...ended });
    const subject = { kind: 'application', id: applicationId };
    await recordEvent(tx, ctx, 'certification.applicationWithdrawn', { subject, data: { applicationId } });
    return { applicationId };
  });
}
