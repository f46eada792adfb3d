/** A clock that stands still until it is moved. */
export function stoppedClock(start = '2026-11-22T02:00:00.000Z') {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    /** Moves the clock on by some seconds. */
    advance(seconds: number) {
      current = new Date(current.getTime() + seconds * 1000);
    },
    set(instant: string | Date) {
      current = new Date(instant);
    },
  };
}
