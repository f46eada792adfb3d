import { decideSubmitAttempt } from '@kaopu/domain/delivery/submit-attempt.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import { closeAttempt } from './close-attempt.ts';
import { findReceipt, Receipt } from './receipt.ts';

export const SubmitAttemptInput = z.object({ attemptId: Id });
export type SubmitAttemptInput = z.infer<typeof SubmitAttemptInput>;

/**
 * Submits the actor's attempt and gives its receipt; submitting again gives the same receipt. From the deadline
 * on it is the deadline that closed it.
 */
export const submitAttemptProcedure = procedureFor('delivery.sit')
  .input(SubmitAttemptInput)
  .output(Receipt)
  .mutation(({ ctx, input }) => submitAttempt(ctx, input));

export async function submitAttempt(ctx: PersonContext, { attemptId }: SubmitAttemptInput): Promise<Receipt> {
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const attempt = await attemptStore.lockOwnAttempt(tx, ctx.actor.personId, attemptId);
    if (!attempt) throw new KaopuError('NOT_FOUND');
    const decision = decideSubmitAttempt(attempt, now);
    const closed =
      decision.kind === 'already' ? attempt : await closeAttempt(tx, ctx, attempt, closingOf(decision));
    const receipt = await findReceipt(tx, closed);
    if (!receipt) throw new Error(`the attempt ${attemptId} is submitted without an instant`);
    return receipt;
  });
}

const closingOf = ({ closedBy, submittedAt }: Parameters<typeof closeAttempt>[3]) => ({
  closedBy,
  submittedAt,
});
