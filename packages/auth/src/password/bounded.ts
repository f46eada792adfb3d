/** Thrown when so much waits already that an answer would come too late. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** Runs at most `atOnce` tasks at a time and lets at most `waiting` more queue, in the order in which they came. */
export function createBoundedRunner(limits: { atOnce: number; waiting: number }) {
  let running = 0;
  const queue: (() => void)[] = [];

  return async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (running >= limits.atOnce) {
      if (queue.length >= limits.waiting) throw new QueueFullError();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running++;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      // The place is handed on, so nobody who came later slips in between.
      if (next) next();
      else running--;
    }
  };
}
