/** After so many failures a mail is given up: about four hours after the first try. */
export const maxMailFailures = 8;

/** How long one server may hold a mail before another may try it. Longer than any SMTP timeout. Seconds. */
export const mailLeaseSeconds = 180;

/**
 * When a mail that failed for the `failures`-th time is tried again: 1, 2, 4 ... minutes later. Null: it is given
 * up, because it failed too often or what it says would come too late.
 */
export function nextMailTry(failures: number, expiresAt: Date | null, now: Date): Date | null {
  if (failures >= maxMailFailures) return null;
  const next = new Date(now.getTime() + 60_000 * 2 ** Math.max(0, failures - 1));
  return expiresAt !== null && expiresAt <= next ? null : next;
}
