import { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { loadDomainNames } from '../certification/certification.offers.ts';
import type { PersonContext } from '../context.ts';
import { PageInput, pageOf, toPage } from '../page.ts';
import { procedureFor } from '../trpc.ts';
import * as itemListStore from './item-list.store.ts';

export const ListItemsInput = PageInput.extend({
  bankId: Id,
  /** Words of reference, stem, options, reasons or tags, in either language. */
  query: z.string().max(200).default(''),
  domainCode: z.string().max(40).optional(),
  state: ItemState.optional(),
});
export type ListItemsInput = z.infer<typeof ListItemsInput>;

export const ListItemsOutput = pageOf(
  z.object({
    itemId: Id,
    reference: z.string(),
    state: ItemState,
    domainCode: z.string(),
    /** As the bank's framework calls it; null without one, or where it knows no such domain. */
    domainName: Bilingual.nullable(),
    summary: Bilingual,
    interaction: z.string(),
    points: z.int(),
  }),
);
export type ListItemsOutput = z.infer<typeof ListItemsOutput>;

/** The items of one bank by reference, narrowed by text, domain and state. */
export const listItemsProcedure = procedureFor('bank.readItems')
  .input(ListItemsInput)
  .output(ListItemsOutput)
  .query(({ ctx, input }) => listItems(ctx, input));

export async function listItems(ctx: PersonContext, input: ListItemsInput): Promise<ListItemsOutput> {
  const scope = scopeIds(ctx.actor, 'bank.readItems', 'bank');
  const found = await itemListStore.findItems(ctx.db, scope, input);
  const page = toPage(found, input.limit, ({ reference }) => reference);
  const nameOf = await loadDomainNames(ctx.db, page.rows);
  return { ...page, rows: page.rows.map((row) => ({ ...row, domainName: nameOf(row) })) };
}
