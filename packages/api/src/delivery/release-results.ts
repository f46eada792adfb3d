import { KaopuError } from '@kaopu/domain/error-code.ts';
import { settledAt } from '@kaopu/domain/exams/administration.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { may } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { lockAdministration, markResultsReleased } from '../exams/exams.offers.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import { closeExpiredAttempts } from './close-expired-attempts.ts';
import * as scoreStore from './score.store.ts';

export const ReleaseResultsInput = z.object({ administrationId: Id });
export type ReleaseResultsInput = z.infer<typeof ReleaseResultsInput>;

export const ReleaseResultsOutput = z.object({ released: z.int() });
export type ReleaseResultsOutput = z.infer<typeof ReleaseResultsOutput>;

/**
 * Releases all results of an administration in one act; gives how many that were, 0 when repeated.
 * RESULTS_NOT_SETTLED while answers may still arrive or an attempt is not closed.
 */
export const releaseResultsProcedure = procedureFor('delivery.releaseResults')
  .input(ReleaseResultsInput)
  .output(ReleaseResultsOutput)
  .mutation(({ ctx, input }) => releaseResults(ctx, input));

export async function releaseResults(
  ctx: PersonContext,
  { administrationId }: ReleaseResultsInput,
): Promise<ReleaseResultsOutput> {
  const scope = { type: 'administration' as const, id: administrationId };
  if (!may(ctx.actor, 'delivery.releaseResults', scope)) throw new KaopuError('NOT_FOUND');
  await closeExpiredAttempts(ctx, { administrationId });
  return ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const administration = await lockAdministration(tx, administrationId);
    if (!administration) throw new KaopuError('NOT_FOUND');
    const running = await attemptStore.countRunning(tx, administrationId);
    if (now <= settledAt(administration) || running > 0) throw new KaopuError('RESULTS_NOT_SETTLED');
    const released = await scoreStore.releaseScores(tx, administrationId, now);
    if (administration.resultsReleasedAt && released === 0) return { released };
    await markResultsReleased(tx, administrationId, now);
    await recordEvent(tx, ctx, 'delivery.resultsReleased', {
      subject: { kind: 'administration', id: administrationId },
      data: { administrationId, attempts: released },
    });
    return { released };
  });
}
