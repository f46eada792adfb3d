import { secondsLeft } from '@kaopu/domain/delivery/attempt-clock.ts';
import { useEffect, useRef, useState } from 'react';
import { type ServerClock, serverNow } from './server-clock.ts';

/** Whole seconds until an instant by the server's clock, counted down while the page is open. */
export function useSecondsLeft(deadlineAt: string, clock: ServerClock): number {
  const read = useRef((): number => 0);
  read.current = () => secondsLeft(new Date(deadlineAt), serverNow(clock, performance.now()));
  const [left, setLeft] = useState(() => read.current());
  useEffect(() => {
    const tick = () => setLeft(read.current());
    const timer = setInterval(tick, 250);
    // A page that slept catches up as soon as it is looked at.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return left;
}
