import { Id } from '@kaopu/domain/identifier.ts';
import { ScopeType } from '@kaopu/domain/identity/duty.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { procedureFor } from '../trpc.ts';
import { listScopes } from './scope.store.ts';

export const ListScopesInput = z.object({ scopeType: ScopeType });

export const ListScopesOutput = z.object({
  rows: z.array(z.object({ scopeId: Id, name: Bilingual })),
});

/** The courses, banks, schemes or administrations that a duty can be given for, newest first. */
export const listScopesProcedure = procedureFor('identity.manageDuties')
  .input(ListScopesInput)
  .output(ListScopesOutput)
  .query(async ({ ctx, input }) => ({ rows: await listScopes(ctx.db, input.scopeType) }));
