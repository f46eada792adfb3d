import { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { ItemState } from '@kaopu/domain/bank/item-state.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { may, scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';

export const GetItemInput = z.object({ itemId: Id });
export type GetItemInput = z.infer<typeof GetItemInput>;

export const GetItemOutput = z.object({
  itemId: Id,
  bankId: Id,
  reference: z.string(),
  state: ItemState,
  /** What an author is writing, key and feedback included. */
  body: ItemBody,
  revision: z.int(),
  savedAt: Instant,
  /** The number of the live version, or null before the first. */
  liveNumber: z.int().nullable(),
  canAuthor: z.boolean(),
  canPublish: z.boolean(),
});
export type GetItemOutput = z.infer<typeof GetItemOutput>;

/** One item with its draft, for authors and reviewers. */
export const getItemProcedure = procedureFor('bank.readItems')
  .input(GetItemInput)
  .output(GetItemOutput)
  .query(({ ctx, input }) => getItem(ctx, input));

export async function getItem(ctx: PersonContext, { itemId }: GetItemInput): Promise<GetItemOutput> {
  const scope = scopeIds(ctx.actor, 'bank.readItems', 'bank');
  const item = await bankStore.findItemWithDraft(ctx.db, scope, itemId);
  if (!item) throw new KaopuError('NOT_FOUND');
  const live = await bankStore.findLiveVersion(ctx.db, itemId);
  const bank = { type: 'bank' as const, id: item.bankId };
  return {
    ...item,
    savedAt: item.savedAt.toISOString(),
    liveNumber: live?.number ?? null,
    canAuthor: may(ctx.actor, 'bank.authorItem', bank),
    canPublish: may(ctx.actor, 'bank.publishItem', bank),
  };
}
