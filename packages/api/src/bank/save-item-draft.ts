import { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { decideSaveDraft } from '@kaopu/domain/save-draft.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';
import { cleanItemBody } from './clean-item-body.ts';
import { toItemIndex } from './item-index.ts';

export const SaveItemDraftInput = z.object({ itemId: Id, baseRevision: z.int().min(1), body: ItemBody });
export type SaveItemDraftInput = z.infer<typeof SaveItemDraftInput>;

export const SaveItemDraftOutput = z.object({ revision: z.int(), savedAt: Instant });
export type SaveItemDraftOutput = z.infer<typeof SaveItemDraftOutput>;

/**
 * Saves what an author has written so far, complete or not. STALE_DRAFT where somebody else has saved since the
 * revision that the author saw; saving the same again is no error and writes nothing.
 */
export const saveItemDraftProcedure = procedureFor('bank.authorItem')
  .input(SaveItemDraftInput)
  .output(SaveItemDraftOutput)
  .mutation(({ ctx, input }) => saveItemDraft(ctx, input));

export async function saveItemDraft(
  ctx: PersonContext,
  { itemId, baseRevision, body: written }: SaveItemDraftInput,
): Promise<SaveItemDraftOutput> {
  const body = cleanItemBody(written);
  return ctx.db.transaction(async (tx) => {
    const item = await bankStore.lockItemWithDraft(
      tx,
      scopeIds(ctx.actor, 'bank.authorItem', 'bank'),
      itemId,
    );
    if (!item) throw new KaopuError('NOT_FOUND');
    const decision = decideSaveDraft(
      { value: item.body, revision: item.revision },
      { value: body, baseRevision },
    );
    const { revision } = decision;
    if (decision.kind === 'stale') throw new KaopuError('STALE_DRAFT', { revision });
    if (decision.kind === 'unchanged') return { revision, savedAt: item.savedAt.toISOString() };
    const savedAt = ctx.clock.now();
    const draft = { itemId, body, revision, savedBy: ctx.actor.personId, savedAt };
    await bankStore.putItemDraft(tx, draft, toItemIndex(item.reference, body));
    await recordEvent(tx, ctx, 'bank.itemDraftSaved', {
      subject: { kind: 'item', id: itemId },
      data: { itemId, revision },
    });
    return { revision, savedAt: savedAt.toISOString() };
  });
}
