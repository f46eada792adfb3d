import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';
import { toAdministrationFacts } from './administration-facts.ts';
import { Sitting } from './list-sittings.ts';

export const GetSittingInput = z.object({ administrationId: Id });
export type GetSittingInput = z.infer<typeof GetSittingInput>;

export const GetSittingOutput = Sitting.extend({ now: Instant });
export type GetSittingOutput = z.infer<typeof GetSittingOutput>;

/** One administration with the candidate's own registration, for the wait room. */
export const getSittingProcedure = procedureFor('exams.register')
  .input(GetSittingInput)
  .output(GetSittingOutput)
  .query(({ ctx, input }) => getSitting(ctx, input));

export async function getSitting(
  ctx: PersonContext,
  { administrationId }: GetSittingInput,
): Promise<GetSittingOutput> {
  const now = ctx.clock.now();
  const row = await administrationStore.findForCandidate(ctx.db, ctx.actor.personId, administrationId);
  if (!row) throw new KaopuError('NOT_FOUND');
  return { ...toAdministrationFacts(row, now), now: now.toISOString() };
}
