/** The server's time as this page knows it: one reading of it, and when that was on the monotonic clock. */
export type ServerClock = { readonly serverTime: number; readonly readAt: number };

/**
 * A reading: what the server said it was, and the monotonic instant at which the request left. The request left
 * before the server looked at its clock, so the page never shows more time than there is.
 */
export const readServerClock = (now: string, sentAt: number): ServerClock => ({
  serverTime: Date.parse(now),
  readAt: sentAt,
});

/** The server's time at the monotonic instant `monotonicNow`. A changed computer clock plays no part in it. */
export const serverNow = (clock: ServerClock, monotonicNow: number): Date =>
  new Date(clock.serverTime + (monotonicNow - clock.readAt));
