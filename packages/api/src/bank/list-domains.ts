import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { findDomainNames, findSubskillNames } from '../certification/certification.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';
import * as itemListStore from './item-list.store.ts';

export const ListDomainsInput = z.object({ bankId: Id });
export type ListDomainsInput = z.infer<typeof ListDomainsInput>;

export const ListDomainsOutput = z.object({
  rows: z.array(
    z.object({
      domainCode: z.string(),
      /** As the bank's framework calls it; null without one, or where it knows no such domain. */
      name: Bilingual.nullable(),
      items: z.int(),
    }),
  ),
  /** The sub-skills of the bank's framework; none without one. */
  subskills: z.array(z.object({ subskillCode: z.string(), name: Bilingual })),
});
export type ListDomainsOutput = z.infer<typeof ListDomainsOutput>;

/**
 * The domains of the bank's framework and those that its items belong to, with how many items each has: what one
 * can filter by, and what an item can be given.
 */
export const listDomainsProcedure = procedureFor('bank.readItems')
  .input(ListDomainsInput)
  .output(ListDomainsOutput)
  .query(({ ctx, input }) => listDomains(ctx, input));

export async function listDomains(
  ctx: PersonContext,
  { bankId }: ListDomainsInput,
): Promise<ListDomainsOutput> {
  const scope = scopeIds(ctx.actor, 'bank.readItems', 'bank');
  const used = await itemListStore.countByDomain(ctx.db, scope, bankId);
  const bank = await bankStore.findBank(ctx.db, scope, bankId);
  if (!bank?.frameworkId) return { rows: used.map((row) => ({ ...row, name: null })), subskills: [] };
  const named = await findDomainNames(ctx.db, [bank.frameworkId]);
  const itemsOf = new Map(used.map(({ domainCode, items }) => [domainCode, items]));
  const ofFramework = named.map(({ domainCode, name }) => ({
    ...{ domainCode, name },
    items: itemsOf.get(domainCode) ?? 0,
  }));
  const others = used.filter((row) => named.every(({ domainCode }) => domainCode !== row.domainCode));
  return {
    rows: [...ofFramework, ...others.map((row) => ({ ...row, name: null }))],
    subskills: await findSubskillNames(ctx.db, bank.frameworkId),
  };
}
