import { useEffect, useState } from 'react';

/** The server's time, second by second, from one reading of it and the monotonic clock. */
export function useServerTime({ now, readAt }: { now: string; readAt: number }): Date {
  const at = () => new Date(Date.parse(now) + (performance.now() - readAt));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return at();
}
