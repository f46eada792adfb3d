import type { Tx } from '@kaopu/db/client.ts';
import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { decidePublishItem } from '@kaopu/domain/bank/publish-item.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as bankStore from './bank.store.ts';

export const PublishItemInput = z.object({ itemId: Id, baseRevision: z.int().min(1) });
export type PublishItemInput = z.infer<typeof PublishItemInput>;

/** `number` is the item version's; it stays where only key, rule or feedback were new. */
export const PublishItemOutput = z.object({ itemVersionId: Id, scoringVersionId: Id, number: z.int() });
export type PublishItemOutput = z.infer<typeof PublishItemOutput>;

/**
 * Makes the draft live: an immutable item version, or, where only key, rule or feedback have changed, a new
 * scoring version of the one there is. Publishing the same again gives what is live. ITEM_INCOMPLETE with the
 * number of problems; STALE_DRAFT where the draft is not the one that the author saw.
 */
export const publishItemProcedure = procedureFor('bank.publishItem')
  .input(PublishItemInput)
  .output(PublishItemOutput)
  .mutation(({ ctx, input }) => publishItem(ctx, input));

export async function publishItem(ctx: PersonContext, input: PublishItemInput): Promise<PublishItemOutput> {
  return ctx.db.transaction(async (tx) => {
    const scope = scopeIds(ctx.actor, 'bank.publishItem', 'bank');
    const item = await bankStore.lockItemWithDraft(tx, scope, input.itemId);
    if (!item) throw new KaopuError('NOT_FOUND');
    if (item.revision !== input.baseRevision) {
      throw new KaopuError('STALE_DRAFT', { revision: item.revision });
    }
    const live = await bankStore.findLiveVersion(tx, item.itemId);
    const decision = decidePublishItem(item.body, live?.body ?? null);
    if (decision.kind === 'incomplete') {
      throw new KaopuError('ITEM_INCOMPLETE', { count: decision.problems.length });
    }
    if (decision.kind === 'version' || !live) return publishVersion(tx, ctx, item);
    if (decision.kind === 'scoring') return publishScoring(tx, ctx, item, live);
    const { itemVersionId, scoringVersionId, number } = live;
    return { itemVersionId, scoringVersionId, number };
  });
}

async function publishVersion(tx: Tx, ctx: PersonContext, item: { itemId: string; body: ItemBody }) {
  const createdAt = ctx.clock.now();
  const made = { body: item.body, createdBy: ctx.actor.personId, createdAt };
  const itemVersionId = ctx.chance.newId(createdAt);
  const scoringVersionId = ctx.chance.newId(createdAt);
  const number = await bankStore.insertItemVersion(tx, { itemVersionId, itemId: item.itemId, ...made });
  await bankStore.insertScoringVersion(tx, { scoringVersionId, itemVersionId, ...made });
  const version = { itemVersionId, scoringVersionId, number };
  await recordEvent(tx, ctx, 'bank.itemVersionPublished', {
    subject: { kind: 'item', id: item.itemId },
    data: { itemId: item.itemId, ...version },
  });
  return version;
}

async function publishScoring(
  tx: Tx,
  ctx: PersonContext,
  item: { itemId: string; body: ItemBody },
  live: bankStore.LiveItem,
) {
  const createdAt = ctx.clock.now();
  const scoringVersionId = ctx.chance.newId(createdAt);
  const { itemVersionId } = live;
  const made = { body: item.body, createdBy: ctx.actor.personId, createdAt };
  const number = await bankStore.insertScoringVersion(tx, { scoringVersionId, itemVersionId, ...made });
  await recordEvent(tx, ctx, 'bank.scoringVersionPublished', {
    subject: { kind: 'item', id: item.itemId },
    data: { itemId: item.itemId, itemVersionId, scoringVersionId, number },
  });
  return { itemVersionId, scoringVersionId, number: live.number };
}
