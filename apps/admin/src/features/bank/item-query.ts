import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import type { DraftOutcome } from '@kaopu/ui/draft-autosave/use-draft-autosave.ts';
import { TRPCClientError } from '@trpc/client';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { queryClient, trpc, trpcClient } from '../../trpc.ts';

export type StoredItem = inferOutput<typeof trpc.bank.getItem>;

/** The item as it is stored now; the editor reads it once and then knows more than an older answer. */
export const itemQuery = (itemId: string) =>
  trpc.bank.getItem.queryOptions({ itemId }, { staleTime: 0, refetchOnWindowFocus: false });

/** The body of a stored item, in the type that the rules of the bank take. */
export const bodyOf = (item: StoredItem): ItemBody => ({
  ...item.body,
  content: item.body.content,
  key: item.body.key,
  scoring: item.body.scoring,
});

/** Sends an item's draft and says what became of it; never throws. */
export async function saveItemDraft(
  itemId: string,
  body: ItemBody,
  baseRevision: number,
): Promise<DraftOutcome> {
  try {
    const saved = await trpcClient.bank.saveItemDraft.mutate({ itemId, baseRevision, body });
    // Whoever comes back to this item, or to the list, finds what was saved and not what was read before.
    queryClient.setQueryData(itemQuery(itemId).queryKey, (item) => item && { ...item, ...saved, body });
    void queryClient.invalidateQueries({ queryKey: trpc.bank.listItems.pathKey() });
    return { kind: 'saved', ...saved };
  } catch (error) {
    if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unanswered' };
    if (error.data.kaopu?.code === 'STALE_DRAFT') return { kind: 'stale' };
    return { kind: 'refused', error };
  }
}
