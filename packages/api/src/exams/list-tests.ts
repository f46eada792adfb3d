import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const ListTestsOutput = z.object({
  rows: z.array(
    z.object({ testId: Id, code: z.string(), title: Bilingual, forms: z.int(), administrations: z.int() }),
  ),
  canManage: z.boolean(),
});
export type ListTestsOutput = z.infer<typeof ListTestsOutput>;

/** Every test that the actor may see: all of them, or those of the administrations they serve in. */
export const listTestsProcedure = procedureFor('exams.readTests')
  .output(ListTestsOutput)
  .query(({ ctx }) => listTests(ctx));

export async function listTests(ctx: PersonContext): Promise<ListTestsOutput> {
  const scope = scopeIds(ctx.actor, 'exams.readTests', 'administration');
  return { rows: await testStore.listTests(ctx.db, scope), canManage: mayManageTests(ctx.actor) };
}
