import { readError } from '@kaopu/i18n/errors.ts';
import { trpcClient } from '../../trpc.ts';
import { fetchAttempt } from './attempt-query.ts';
import type { QueueEvent, Sending } from './autosave-queue.ts';
import { readServerClock, type ServerClock } from './server-clock.ts';

/** How long a reply may take before the answer counts as not replied to and is sent again. */
const patienceMilliseconds = 10_000;

/** `trouble` is the code of a refusal that sending again may mend, such as NOT_SIGNED_IN; null for no reply. */
export type Transmission = { event: QueueEvent; clock: ServerClock | null; trouble: string | null };

/** Sends one answer and says what became of it. Never throws: what is unknown is sent again. */
export async function transmitAnswer(
  attemptId: string,
  itemVersionId: string,
  sending: Sending,
): Promise<Transmission> {
  const { mutationId } = sending;
  const sentAt = performance.now();
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const input = { attemptId, itemVersionId, ...sending };
    const { revision, receivedAt, now } = await trpcClient.delivery.saveResponse.mutate(input, { signal });
    const event = { kind: 'acknowledged' as const, itemVersionId, mutationId, revision, savedAt: receivedAt };
    return { event, clock: readServerClock(now, sentAt), trouble: null };
  } catch (error) {
    const { code } = readError(error);
    const unanswered = { kind: 'unanswered' as const, itemVersionId, mutationId };
    if (code === 'ATTEMPT_CLOSED') return { event: { kind: 'closed' }, clock: null, trouble: null };
    if (code !== 'STALE_RESPONSE') return { event: unanswered, clock: null, trouble: toTrouble(code) };
    const outrun = await findOutrun(attemptId, itemVersionId, mutationId);
    return { event: outrun ?? unanswered, clock: null, trouble: null };
  }
}

const toTrouble = (code: string): string | null => (code === 'OFFLINE' ? null : code);

/** Fetches the answer that another tab or device has recorded. */
async function findOutrun(
  attemptId: string,
  itemVersionId: string,
  mutationId: string,
): Promise<QueueEvent | null> {
  try {
    const { responses } = await fetchAttempt(attemptId);
    const theirs = responses.find((response) => response.itemVersionId === itemVersionId);
    return theirs ? { kind: 'outrun', itemVersionId, mutationId, theirs } : null;
  } catch {
    return null;
  }
}
