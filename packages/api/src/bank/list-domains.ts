import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as itemListStore from './item-list.store.ts';

export const ListDomainsInput = z.object({ bankId: Id });
export type ListDomainsInput = z.infer<typeof ListDomainsInput>;

export const ListDomainsOutput = z.object({
  rows: z.array(z.object({ domainCode: z.string(), items: z.int() })),
});
export type ListDomainsOutput = z.infer<typeof ListDomainsOutput>;

/** The domains that a bank's items belong to, with how many each has: what one can filter by. */
export const listDomainsProcedure = procedureFor('bank.readItems')
  .input(ListDomainsInput)
  .output(ListDomainsOutput)
  .query(({ ctx, input }) => listDomains(ctx, input));

export async function listDomains(
  ctx: PersonContext,
  { bankId }: ListDomainsInput,
): Promise<ListDomainsOutput> {
  const scope = scopeIds(ctx.actor, 'bank.readItems', 'bank');
  return { rows: await itemListStore.countByDomain(ctx.db, scope, bankId) };
}
