import type { Db, Reader, Tx } from '@kaopu/db/client.ts';
import { signInThrottle } from '@kaopu/db/schema/identity.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import {
  blockedSeconds,
  countFailure,
  type FailureCount,
  type ThrottleLimit,
} from '@kaopu/domain/identity/sign-in-throttle.ts';
import { eq, lt } from 'drizzle-orm';
import { keyedHash } from '../keyed-hash.ts';

/** What is counted; the same address counts apart for each. */
export type ThrottleKind = 'account' | 'network' | 'second_factor' | 'sign_up' | 'mail';

/** The key under which a value is counted; the value itself is not stored. */
export const throttleKey = (secret: string, kind: ThrottleKind, value: string): string =>
  `${kind}:${keyedHash(secret, `throttle:${kind}`, value)}`;

/**
 * Counts one try before it is made, and gives the seconds to wait where the key is blocked, or null to go on.
 * Hard: of many tries sent at once each is counted before any is looked at. Committed by itself, so that a
 * refused sign-in stays counted.
 */
export function takeTry(db: Db, key: string, limit: ThrottleLimit, now: Date): Promise<number | null> {
  return failingClosed(() =>
    db.transaction(async (tx) => {
      const count = await lockCount(tx, key);
      const seconds = blockedSeconds(count, now);
      if (seconds === null) await putCount(tx, key, countFailure(count, limit, now));
      return seconds;
    }),
  );
}

/** The seconds for which a key is blocked, or null. Soft: counts nothing. */
export function readBlock(reader: Reader, key: string, now: Date): Promise<number | null> {
  return failingClosed(async () => {
    const [count] = await reader
      .select(columns)
      .from(signInThrottle)
      .where(eq(signInThrottle.throttleKey, key));
    return blockedSeconds(count ?? null, now);
  });
}

/** Counts a failure after it happened. */
export function addFailure(db: Db, key: string, limit: ThrottleLimit, now: Date): Promise<void> {
  return failingClosed(() =>
    db.transaction(async (tx) => {
      await putCount(tx, key, countFailure(await lockCount(tx, key), limit, now));
    }),
  );
}

/** Forgets the failures of a key, because the right answer was given. */
export async function clearFailures(tx: Tx, key: string): Promise<void> {
  await tx.delete(signInThrottle).where(eq(signInThrottle.throttleKey, key));
}

/** Forgets counts whose window began before `before`. */
export async function removeOldCounts(tx: Tx, before: Date): Promise<void> {
  await tx.delete(signInThrottle).where(lt(signInThrottle.windowStartedAt, before));
}

const columns = {
  failures: signInThrottle.failures,
  windowStartedAt: signInThrottle.windowStartedAt,
  blockedUntil: signInThrottle.blockedUntil,
};

async function lockCount(tx: Tx, key: string): Promise<FailureCount | null> {
  // A key's first row is made empty by whoever comes first; the others wait for it here.
  const empty = { failures: 0, windowStartedAt: new Date(0), blockedUntil: null };
  await tx
    .insert(signInThrottle)
    .values({ throttleKey: key, ...empty })
    .onConflictDoNothing();
  const [count] = await tx
    .select(columns)
    .from(signInThrottle)
    .where(eq(signInThrottle.throttleKey, key))
    .for('update');
  return count ?? null;
}

async function putCount(tx: Tx, key: string, count: FailureCount): Promise<void> {
  await tx.update(signInThrottle).set(count).where(eq(signInThrottle.throttleKey, key));
}

/** Nobody signs in while the throttle cannot be read: a guesser must not gain by breaking it. */
async function failingClosed<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw new KaopuError('UNAVAILABLE', {}, { cause });
  }
}
