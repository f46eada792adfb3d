import type { Reader } from '@kaopu/db/client.ts';
import * as decisionStore from './decision.store.ts';

/** The member's seat in a decision, or null: then the decision is not theirs. */
export async function findOwnSeat(
  reader: Reader,
  decision: decisionStore.Decision | null,
  memberId: string,
): Promise<decisionStore.StoredSeat | null> {
  if (!decision) return null;
  const seats = await decisionStore.listSeats(reader, decision.decisionId);
  return seats.find((seat) => seat.memberId === memberId) ?? null;
}
