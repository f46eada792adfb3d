import { Progress } from '@kaopu/domain/delivery/attempt.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as candidateStore from './candidate.store.ts';

export const ListAttemptsOutput = z.object({
  rows: z.array(
    z.object({
      attemptId: Id,
      registrationId: Id,
      administrationId: Id,
      progress: Progress,
      deadlineAt: Instant,
      submittedAt: Instant.nullable(),
      /** Whether there is a result to look at. */
      isReleased: z.boolean(),
    }),
  ),
});
export type ListAttemptsOutput = z.infer<typeof ListAttemptsOutput>;

/** The actor's own attempts, the latest first, at most 100. */
export const listAttemptsProcedure = procedureFor('delivery.sit')
  .output(ListAttemptsOutput)
  .query(({ ctx }) => listAttempts(ctx));

export async function listAttempts(ctx: PersonContext): Promise<ListAttemptsOutput> {
  const rows = await candidateStore.listOwnAttempts(ctx.db, ctx.actor.personId, 100);
  return {
    rows: rows.map((row) => ({
      ...row,
      deadlineAt: row.deadlineAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    })),
  };
}
