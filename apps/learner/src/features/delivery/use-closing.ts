import { useEffect } from 'react';
import type { QueueState } from './autosave-queue.ts';

/**
 * Hands the attempt in when it is over: at the deadline, once the last answers have arrived (or can arrive no
 * more), and as soon as the server says that it takes no more. Never because of a reload.
 */
export function useClosing(facts: {
  seconds: number;
  state: QueueState;
  isIdle: boolean;
  submit: () => void;
}) {
  const { seconds, state, isIdle, submit } = facts;
  const isDelivered = state !== 'saving' && state !== 'offline';
  const isOver = state === 'closed' || (seconds === 0 && isDelivered);
  useEffect(() => {
    if (isOver && isIdle) submit();
    // `submit` is a new function in every render; whether it is time is what counts.
  }, [isOver, isIdle]);
}
