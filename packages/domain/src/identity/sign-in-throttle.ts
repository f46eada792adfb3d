/** Failed tries behind one key, as stored. */
export type FailureCount = {
  readonly failures: number;
  readonly windowStartedAt: Date;
  readonly blockedUntil: Date | null;
};

/** How many failures a key may have within a window, and how long it is then refused. Seconds. */
export type ThrottleLimit = {
  readonly failures: number;
  readonly windowSeconds: number;
  readonly blockSeconds: number;
};

/** Hard: ten tries a quarter of an hour are plenty for a person and nothing for a guesser. */
export const accountLimit: ThrottleLimit = { failures: 10, windowSeconds: 900, blockSeconds: 900 };

/** Soft: a hall of 300 sits behind one address, and each of them may mistype once. A short pause, no lock-out. */
export const networkLimit: ThrottleLimit = { failures: 300, windowSeconds: 900, blockSeconds: 60 };

/** While an administration is open, or opens within the hour, the whole hall signs in at once. */
export const networkLimitInWindow: ThrottleLimit = { ...networkLimit, failures: 3000 };

/** Accounts made from one network. A class may sign up together; a robot makes more. */
export const signUpLimit: ThrottleLimit = { failures: 600, windowSeconds: 3600, blockSeconds: 600 };

/** Mails asked for by one address: enough to find the lost one, too few to fill a mailbox. */
export const mailLimit: ThrottleLimit = { failures: 3, windowSeconds: 3600, blockSeconds: 3600 };

/** Seconds until the key may be tried again, at least 1, or null when it may be tried now. */
export function blockedSeconds(count: FailureCount | null, now: Date): number | null {
  if (!count?.blockedUntil || count.blockedUntil <= now) return null;
  return Math.max(1, Math.ceil((count.blockedUntil.getTime() - now.getTime()) / 1000));
}

/**
 * The count after one more failure at `now`. The failure that reaches the limit blocks the key; a block that is
 * over, like a window that is over, begins a new count.
 */
export function countFailure(count: FailureCount | null, limit: ThrottleLimit, now: Date): FailureCount {
  const isOld =
    count === null ||
    (count.blockedUntil !== null && count.blockedUntil <= now) ||
    now.getTime() - count.windowStartedAt.getTime() >= limit.windowSeconds * 1000;
  const failures = isOld ? 1 : count.failures + 1;
  const isOver = failures >= limit.failures;
  return {
    failures,
    windowStartedAt: isOld ? now : count.windowStartedAt,
    blockedUntil: isOver ? new Date(now.getTime() + limit.blockSeconds * 1000) : null,
  };
}

/**
 * What one address counts as: an IPv4 address itself, of an IPv6 address the /64 that one household or hall
 * gets, because its devices change the rest at will.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = (part: string) => part.split(':').filter(Boolean);
  const filled = address.includes('::')
    ? [
        ...groups(head),
        ...Array(Math.max(0, 8 - groups(head).length - groups(tail).length)).fill('0'),
        ...groups(tail),
      ]
    : groups(head);
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
