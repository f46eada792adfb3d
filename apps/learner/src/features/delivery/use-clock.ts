import { useEffect, useState } from 'react';
import { type AttemptView, fetchAttempt } from './attempt-query.ts';
import type { ServerClock } from './server-clock.ts';

/**
 * The server's clock, read again with every save and whenever the page is looked at again: a device that slept
 * may have stopped its monotonic clock.
 */
export function useClock(attempt: AttemptView): [ServerClock, (clock: ServerClock) => void] {
  const [clock, setClock] = useState(attempt.clock);
  const { attemptId } = attempt;
  useEffect(() => {
    const readAgain = () => {
      if (document.visibilityState !== 'visible') return;
      // Without network the reading there is goes on; the next save brings a new one.
      fetchAttempt(attemptId).then(
        (fresh) => setClock(fresh.clock),
        () => {},
      );
    };
    document.addEventListener('visibilitychange', readAgain);
    return () => document.removeEventListener('visibilitychange', readAgain);
  }, [attemptId]);
  return [clock, setClock];
}
