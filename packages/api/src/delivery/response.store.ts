import type { Reader, Tx } from '@kaopu/db/client.ts';
import { response, responseHistory } from '@kaopu/db/schema/delivery.ts';
import type { EarlierReceipt, StoredResponse } from '@kaopu/domain/delivery/response.ts';
import { and, count, eq } from 'drizzle-orm';

export async function findResponse(
  reader: Reader,
  attemptId: string,
  itemVersionId: string,
): Promise<StoredResponse | null> {
  const [row] = await reader
    .select({ value: response.value, revision: response.revision })
    .from(response)
    .where(and(eq(response.attemptId, attemptId), eq(response.itemVersionId, itemVersionId)));
  return row ?? null;
}

/** The recorded answers of an attempt. */
export function findResponses(reader: Reader, attemptId: string) {
  return reader
    .select({
      itemVersionId: response.itemVersionId,
      value: response.value,
      revision: response.revision,
      receivedAt: response.receivedAt,
    })
    .from(response)
    .where(eq(response.attemptId, attemptId));
}

/** What became of this mutation when it was received before, or null. */
export async function findEarlierReceipt(
  reader: Reader,
  key: { attemptId: string; itemVersionId: string; mutationId: string },
): Promise<EarlierReceipt | null> {
  const [row] = await reader
    .select({ revision: responseHistory.revision, isLate: responseHistory.isLate })
    .from(responseHistory)
    .where(
      and(
        eq(responseHistory.attemptId, key.attemptId),
        eq(responseHistory.itemVersionId, key.itemVersionId),
        eq(responseHistory.mutationId, key.mutationId),
      ),
    )
    .limit(1);
  return row ?? null;
}

/**
 * Makes this the recorded answer, following on the revision before it. False where another save of the same
 * item came first; nothing is written then. A shared lock does not order two saves of one item, this does.
 */
export async function putResponse(tx: Tx, values: typeof response.$inferInsert): Promise<boolean> {
  if (values.revision === 1) {
    const stored = await tx.insert(response).values(values).onConflictDoNothing().returning();
    return stored.length > 0;
  }
  const { attemptId, itemVersionId, ...next } = values;
  const stored = await tx
    .update(response)
    .set(next)
    .where(
      and(
        eq(response.attemptId, attemptId),
        eq(response.itemVersionId, itemVersionId),
        eq(response.revision, values.revision - 1),
      ),
    )
    .returning({ revision: response.revision });
  return stored.length > 0;
}

/** Keeps a received answer for good: stored ones with their revision, late and outrun ones without. */
export async function appendHistory(tx: Tx, values: typeof responseHistory.$inferInsert): Promise<void> {
  await tx.insert(responseHistory).values(values);
}

/** How many answers of the attempt came too late. */
export async function countLate(reader: Reader, attemptId: string): Promise<number> {
  const [row] = await reader
    .select({ late: count() })
    .from(responseHistory)
    .where(and(eq(responseHistory.attemptId, attemptId), eq(responseHistory.isLate, true)));
  return row?.late ?? 0;
}
