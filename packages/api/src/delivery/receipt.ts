import type { Reader } from '@kaopu/db/client.ts';
import { ClosedBy } from '@kaopu/domain/delivery/attempt.ts';
import { receiptNumberOf } from '@kaopu/domain/delivery/receipt-number.ts';
import { countAnswered } from '@kaopu/domain/delivery/score-attempt.ts';
import { Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import type { StoredAttempt } from './attempt.store.ts';
import { loadForm } from './load-form.ts';
import * as responseStore from './response.store.ts';

/** What a candidate gets for a submitted attempt. `late` answers are kept and wait for a ruling. */
export const Receipt = z.object({
  number: z.string(),
  submittedAt: Instant,
  closedBy: ClosedBy,
  answered: z.int(),
  items: z.int(),
  late: z.int(),
});
export type Receipt = z.infer<typeof Receipt>;

/** The receipt of a submitted attempt, or null while it is in progress. */
export async function findReceipt(
  reader: Reader,
  attempt: Pick<StoredAttempt, 'attemptId' | 'formId' | 'submittedAt' | 'closedBy'>,
): Promise<Receipt | null> {
  const { attemptId, submittedAt, closedBy } = attempt;
  if (!submittedAt || !closedBy) return null;
  const items = await loadForm(reader, attempt.formId);
  const responses = await responseStore.findResponses(reader, attemptId);
  const given = new Map(responses.map(({ itemVersionId, value }) => [itemVersionId, value]));
  return {
    number: receiptNumberOf(attemptId, submittedAt),
    submittedAt: submittedAt.toISOString(),
    closedBy,
    answered: countAnswered(items, given),
    items: items.length,
    late: await responseStore.countLate(reader, attemptId),
  };
}
