import { newId } from '@kaopu/ui/new-id.ts';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { AttemptView } from './attempt-query.ts';
import {
  type AutosaveQueue,
  findUnacknowledged,
  queueStateOf,
  reduceQueue,
  restoreQueue,
} from './autosave-queue.ts';
import { keepAnswers, readKeptAnswers } from './kept-answers.ts';
import type { ServerClock } from './server-clock.ts';
import { transmitAnswer } from './transmit-answer.ts';

const retryMilliseconds = 3_000;

/**
 * The answers of an attempt: each leaves at once, is kept on the device until it is acknowledged, and is sent
 * again when there was no reply. `onClock` gets every reading of the server's clock that comes along.
 */
export function useAnswers(
  { attemptId, responses }: Pick<AttemptView, 'attemptId' | 'responses'>,
  onClock: (clock: ServerClock) => void,
) {
  const [queue, dispatch] = useReducer(reduceQueue, null, () =>
    restoreQueue(responses, readKeptAnswers(attemptId)),
  );
  const [trouble, setTrouble] = useState<string | null>(null);
  const underway = useRef(new Set<string>());
  const takeClock = useRef(onClock);
  takeClock.current = onClock;

  const transmit = useCallback(
    async (itemVersionId: string, sending: Parameters<typeof transmitAnswer>[2]) => {
      if (underway.current.has(sending.mutationId)) return;
      underway.current.add(sending.mutationId);
      const { event, clock, trouble: found } = await transmitAnswer(attemptId, itemVersionId, sending);
      underway.current.delete(sending.mutationId);
      if (clock) takeClock.current(clock);
      if (event.kind === 'closed') dispatch({ kind: 'keptLate', itemVersionId });
      setTrouble(found);
      dispatch(event);
    },
    [attemptId],
  );

  useEffect(() => keepAnswers(attemptId, findUnacknowledged(queue)), [attemptId, queue]);
  useEffect(() => {
    for (const [itemVersionId, entry] of Object.entries(queue.entries)) {
      if (entry.phase === 'dirty') dispatch({ kind: 'sent', itemVersionId, mutationId: newId() });
      if (entry.phase === 'saving' && entry.sending) void transmit(itemVersionId, entry.sending);
      if (entry.phase === 'closed') void transmit(itemVersionId, entry.sending ?? lastWord(entry));
    }
  }, [queue, transmit]);
  useRetry(queue, () => dispatch({ kind: 'retried' }));

  const state = queueStateOf(queue);
  return useMemo(
    () => ({
      queue,
      state,
      trouble: state === 'offline' ? trouble : null,
      answer: (itemVersionId: string, value: unknown) => dispatch({ kind: 'answered', itemVersionId, value }),
      resolve: (itemVersionId: string, choice: 'mine' | 'theirs') =>
        dispatch({ kind: 'resolved', itemVersionId, choice }),
    }),
    [queue, state, trouble],
  );
}

/** What was still to be sent when the attempt closed goes to the server all the same: it keeps it as late. */
const lastWord = ({ value, revision }: { value: unknown; revision: number }) => ({
  value,
  baseRevision: revision,
  mutationId: newId(),
});

/** Tries again after a while and as soon as the browser says that the network is back. */
function useRetry(queue: AutosaveQueue, retry: () => void) {
  const isOffline = Object.values(queue.entries).some(({ phase }) => phase === 'offline');
  const again = useRef(retry);
  again.current = retry;
  useEffect(() => {
    if (!isOffline) return;
    const now = () => again.current();
    const timer = setInterval(now, retryMilliseconds);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [isOffline]);
}
