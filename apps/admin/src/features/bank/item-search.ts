import { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { z } from 'zod';

/** What a list of items is narrowed by, as it stands in the address: a link shows the same list. */
export const ItemSearch = z.object({
  bank: z.string().optional().catch(undefined),
  query: z.string().optional().catch(undefined),
  domain: z.string().optional().catch(undefined),
  state: ItemState.optional().catch(undefined),
});
export type ItemSearch = z.infer<typeof ItemSearch>;
