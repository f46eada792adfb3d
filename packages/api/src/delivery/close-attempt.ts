import type { Tx } from '@kaopu/db/client.ts';
import type { ClosedBy } from '@kaopu/domain/delivery/attempt.ts';
import { countAnswered, scoreAttempt } from '@kaopu/domain/delivery/score-attempt.ts';
import { formatFraction } from '@kaopu/domain/score/fraction.ts';
import { type Acting, recordEvent } from '../audit/audit.offers.ts';
import type { StoredAttempt } from './attempt.store.ts';
import * as attemptStore from './attempt.store.ts';
import { loadFormWithKeys } from './load-form.ts';
import * as responseStore from './response.store.ts';
import * as scoreStore from './score.store.ts';

/**
 * Ends a locked attempt and scores it in the same transaction, so that nothing can be recorded between the two.
 * The score is released at once where the administration says so, else it is provisional until release.
 */
export async function closeAttempt(
  tx: Tx,
  acting: Acting,
  attempt: StoredAttempt,
  closing: { submittedAt: Date; closedBy: ClosedBy },
): Promise<StoredAttempt> {
  const { attemptId } = attempt;
  const items = await loadFormWithKeys(tx, attempt.formId);
  const responses = await responseStore.findResponses(tx, attemptId);
  const given = new Map(responses.map(({ itemVersionId, value }) => [itemVersionId, value]));
  const scoring = attempt.releasesAtSubmission ? ('final' as const) : ('provisional' as const);
  await attemptStore.putClosed(tx, attemptId, { ...closing, scoring });
  await recordEvent(tx, acting, 'delivery.attemptSubmitted', {
    subject: { kind: 'attempt', id: attemptId },
    data: { attemptId, closedBy: closing.closedBy, answered: countAnswered(items, given) },
  });
  const scale = await scoreStore.getRawScale(tx, attempt.formId);
  await storeScore(tx, acting, attempt, scoreAttempt({ ...scale, items }, given), scale.maximum);
  return { ...attempt, ...closing, progress: 'submitted' };
}

async function storeScore(
  tx: Tx,
  acting: Acting,
  attempt: StoredAttempt,
  scored: ReturnType<typeof scoreAttempt>,
  maximum: Parameters<typeof formatFraction>[0],
): Promise<void> {
  const scoredAt = acting.clock.now();
  const score = {
    attemptId: attempt.attemptId,
    scoreId: acting.chance.newId(scoredAt),
    number: 1,
    rawPoints: formatFraction(scored.raw),
    scaled: formatFraction(scored.scaled),
    isPassed: scored.isPassed,
  };
  const releasedAt = attempt.releasesAtSubmission ? scoredAt : null;
  const row = { ...score, maximumPoints: formatFraction(maximum), scoredAt, releasedAt };
  await scoreStore.insertScore(tx, row, scored.items);
  await recordEvent(tx, acting, 'delivery.attemptScored', {
    subject: { kind: 'attempt', id: attempt.attemptId },
    data: score,
  });
}
