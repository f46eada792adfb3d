import { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';
import { cleanItemBody } from './clean-item-body.ts';
import { toItemIndex } from './item-index.ts';

/** An author's name for an item, such as `D1-001`. */
export const ItemReference = z.string().trim().min(1).max(40);

export const CreateItemInput = z.object({
  bankId: Id,
  reference: ItemReference,
  body: ItemBody,
  idempotencyKey: IdempotencyKey,
});
export type CreateItemInput = z.infer<typeof CreateItemInput>;

export const CreateItemOutput = z.object({ itemId: Id });
export type CreateItemOutput = z.infer<typeof CreateItemOutput>;

/** Creates an item as a draft of revision 1. A reference that the bank has already is a CONFLICT. */
export const createItemProcedure = procedureFor('bank.authorItem')
  .input(CreateItemInput)
  .output(CreateItemOutput)
  .mutation(({ ctx, input }) => createItem(ctx, input));

export async function createItem(ctx: PersonContext, input: CreateItemInput): Promise<CreateItemOutput> {
  const body = cleanItemBody(input.body);
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'bank.createItem', input }, async () => {
      const scope = scopeIds(ctx.actor, 'bank.authorItem', 'bank');
      if (!(await bankStore.findBank(tx, scope, input.bankId))) throw new KaopuError('NOT_FOUND');
      const { bankId, reference } = input;
      const now = ctx.clock.now();
      const itemId = ctx.chance.newId(now);
      const made = { createdBy: ctx.actor.personId, createdAt: now, state: 'draft' as const };
      const isNew = await bankStore.insertItem(
        tx,
        { itemId, bankId, reference, ...made, ...toItemIndex(reference, body) },
        { itemId, body, revision: 1, savedBy: ctx.actor.personId, savedAt: now },
      );
      if (!isNew) throw new KaopuError('CONFLICT', { field: 'reference' });
      await recordEvent(tx, ctx, 'bank.itemCreated', {
        subject: { kind: 'item', id: itemId },
        data: { itemId, bankId, reference },
      });
      return { itemId };
    }),
  );
}
