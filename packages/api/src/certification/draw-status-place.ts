import { SHORTEST_LIST } from '@kaopu/credentials/status-list/bitstring.ts';
import type { Tx } from '@kaopu/db/client.ts';
import type { PersonContext } from '../context.ts';
import { randomBelow } from './random-below.ts';
import * as statusListStore from './status-list.store.ts';

/** A list is left when it is half full, so that a random place is found at once. */
const fullShare = 0.5;

/**
 * Draws a free place at random in a list of this purpose; a new list is begun where the newest is half full.
 * Called under the lock of the serial, so that no two issuances draw at once; the place is taken with the
 * credential that it is for.
 */
export async function drawStatusPlace(
  tx: Tx,
  ctx: Pick<PersonContext, 'chance'>,
  facts: { purpose: statusListStore.StatusPurpose; at: Date },
): Promise<{ statusListId: string; index: number }> {
  const newest = await statusListStore.findNewestList(tx, facts.purpose);
  const isRoomy = newest !== null && newest.taken < newest.entries * fullShare;
  const { statusListId, entries } = isRoomy ? newest : await beginList(tx, ctx, facts);
  for (;;) {
    const index = randomBelow(ctx.chance, entries);
    if (!(await statusListStore.isTaken(tx, { statusListId, index }))) return { statusListId, index };
  }
}

async function beginList(
  tx: Tx,
  ctx: Pick<PersonContext, 'chance'>,
  { purpose, at }: { purpose: statusListStore.StatusPurpose; at: Date },
) {
  const list = { statusListId: ctx.chance.newId(at), purpose, entries: SHORTEST_LIST, createdAt: at };
  await statusListStore.insertList(tx, list);
  return list;
}
