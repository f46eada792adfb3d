import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';
import { toAdministrationFacts } from './administration-facts.ts';
import { ScheduledAdministration } from './list-administrations.ts';

export const GetAdministrationInput = z.object({ administrationId: Id });
export type GetAdministrationInput = z.infer<typeof GetAdministrationInput>;

/** One administration for the staff who serve in it. */
export const getAdministrationProcedure = procedureFor('exams.readTests')
  .input(GetAdministrationInput)
  .output(ScheduledAdministration)
  .query(({ ctx, input }) => getAdministration(ctx, input));

export async function getAdministration(
  ctx: PersonContext,
  { administrationId }: GetAdministrationInput,
): Promise<z.infer<typeof ScheduledAdministration>> {
  const scope = scopeIds(ctx.actor, 'exams.readTests', 'administration');
  const row = await administrationStore.findAdministration(ctx.db, scope, administrationId);
  if (!row) throw new KaopuError('NOT_FOUND');
  return toAdministrationFacts(row, ctx.clock.now());
}
