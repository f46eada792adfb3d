import type { StoredPasskey } from '@kaopu/auth/passkey/passkey.ts';
import type { Reader, Tx } from '@kaopu/db/client.ts';
import { authChallenge, passkey, recoveryCode, totp } from '@kaopu/db/schema/identity.ts';
import { and, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';

/** What a person can show as a second factor. */
export type FactorsOf = { totp: boolean; passkeys: number; recoveryCodes: number };

/** How many of each factor a person has; a code that was enrolled and not confirmed does not count. */
export async function countFactors(reader: Reader, personId: string): Promise<FactorsOf> {
  const [row] = await reader.execute<{ totp: boolean; passkeys: number; recovery_codes: number }>(sql`
    SELECT EXISTS (SELECT FROM ${totp} WHERE ${totp.personId} = ${personId}
                   AND ${totp.confirmedAt} IS NOT NULL) AS totp,
      (SELECT count(*)::int FROM ${passkey} WHERE ${passkey.personId} = ${personId}) AS passkeys,
      (SELECT count(*)::int FROM ${recoveryCode} WHERE ${recoveryCode.personId} = ${personId}
        AND ${recoveryCode.usedAt} IS NULL) AS recovery_codes`);
  return { totp: row?.totp ?? false, passkeys: row?.passkeys ?? 0, recoveryCodes: row?.recovery_codes ?? 0 };
}

/** Whether the person has a second factor at all. */
export const hasAnyFactor = (factors: FactorsOf): boolean => factors.totp || factors.passkeys > 0;

export type StoredTotp = { sealedSecret: string; confirmedAt: Date | null; lastStep: number | null };

/** A person's one-time code, confirmed or not, held until the transaction ends. */
export async function lockTotp(tx: Tx, personId: string): Promise<StoredTotp | null> {
  const [row] = await tx
    .select({ sealedSecret: totp.sealedSecret, confirmedAt: totp.confirmedAt, lastStep: totp.lastStep })
    .from(totp)
    .where(eq(totp.personId, personId))
    .for('update');
  return row ?? null;
}

/** Stores a secret that waits for its first code, in place of one that waited. False: one is confirmed already. */
export async function putPendingTotp(tx: Tx, personId: string, sealedSecret: string): Promise<boolean> {
  const pending = { sealedSecret, confirmedAt: null, lastStep: null };
  const stored = await tx
    .insert(totp)
    .values({ personId, ...pending })
    .onConflictDoUpdate({ target: totp.personId, set: pending, setWhere: isNull(totp.confirmedAt) })
    .returning({ personId: totp.personId });
  return stored.length > 0;
}

/** Marks the step of an accepted code as spent, and the secret as confirmed by it. */
export async function spendTotpStep(
  tx: Tx,
  personId: string,
  spent: { lastStep: number; confirmedAt: Date },
): Promise<void> {
  await tx.update(totp).set(spent).where(eq(totp.personId, personId));
}

export async function removeTotp(tx: Tx, personId: string): Promise<boolean> {
  const removed = await tx
    .delete(totp)
    .where(and(eq(totp.personId, personId), isNotNull(totp.confirmedAt)))
    .returning({ personId: totp.personId });
  return removed.length > 0;
}

/** Puts new recovery codes in the place of all old ones, used or not. */
export async function replaceRecoveryCodes(
  tx: Tx,
  personId: string,
  codes: readonly { recoveryCodeId: string; codeHash: string }[],
): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  if (codes.length > 0) await tx.insert(recoveryCode).values(codes.map((code) => ({ ...code, personId })));
}

/** Uses a recovery code up. False: there is no such code, or it was used. */
export async function spendRecoveryCode(
  tx: Tx,
  personId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.personId, personId),
        eq(recoveryCode.codeHash, codeHash),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ recoveryCodeId: recoveryCode.recoveryCodeId });
  return spent.length > 0;
}

const passkeyColumns = {
  passkeyId: passkey.passkeyId,
  personId: passkey.personId,
  publicKey: passkey.publicKey,
  counter: passkey.counter,
  transports: passkey.transports,
  backedUp: passkey.backedUp,
};

/** A passkey of anybody, held until the transaction ends. */
export async function lockPasskey(
  tx: Tx,
  passkeyId: string,
): Promise<(StoredPasskey & { personId: string }) | null> {
  const [row] = await tx
    .select(passkeyColumns)
    .from(passkey)
    .where(eq(passkey.passkeyId, passkeyId))
    .for('update');
  return row ?? null;
}

export function listPasskeys(reader: Reader, personId: string) {
  return reader
    .select({
      ...passkeyColumns,
      label: passkey.label,
      createdAt: passkey.createdAt,
      lastUsedAt: passkey.lastUsedAt,
    })
    .from(passkey)
    .where(eq(passkey.personId, personId))
    .orderBy(passkey.createdAt);
}

/** Stores a passkey. False: it is registered already. */
export async function insertPasskey(
  tx: Tx,
  { transports, ...values }: StoredPasskey & { personId: string; label: string; createdAt: Date },
): Promise<boolean> {
  const stored = await tx
    .insert(passkey)
    .values({ ...values, transports: [...transports] })
    .onConflictDoNothing()
    .returning({ passkeyId: passkey.passkeyId });
  return stored.length > 0;
}

export async function updatePasskeyUse(
  tx: Tx,
  passkeyId: string,
  use: { counter: number; backedUp: boolean; lastUsedAt: Date },
): Promise<void> {
  await tx.update(passkey).set(use).where(eq(passkey.passkeyId, passkeyId));
}

export async function removePasskey(tx: Tx, personId: string, passkeyId: string): Promise<boolean> {
  const removed = await tx
    .delete(passkey)
    .where(and(eq(passkey.personId, personId), eq(passkey.passkeyId, passkeyId)))
    .returning({ passkeyId: passkey.passkeyId });
  return removed.length > 0;
}

type Challenge = typeof authChallenge.$inferInsert;

export async function insertChallenge(tx: Tx, values: Challenge): Promise<void> {
  await tx.insert(authChallenge).values(values);
}

/**
 * Takes a challenge out of the database, so that no second answer finds it; whoever calls commits before looking
 * at the answer. Null: it is spent, over, for something else or for somebody else.
 */
export async function takeChallenge(
  tx: Tx,
  wanted: Pick<Challenge, 'authChallengeId' | 'purpose'> & { personId: string | null; now: Date },
): Promise<string | null> {
  const whose =
    wanted.personId === null ? isNull(authChallenge.personId) : eq(authChallenge.personId, wanted.personId);
  const [row] = await tx
    .delete(authChallenge)
    .where(
      and(
        eq(authChallenge.authChallengeId, wanted.authChallengeId),
        eq(authChallenge.purpose, wanted.purpose),
        gt(authChallenge.expiresAt, wanted.now),
        whose,
      ),
    )
    .returning({ challenge: authChallenge.challenge });
  return row?.challenge ?? null;
}

/** Forgets challenges that nobody answered. */
export async function removeOldChallenges(tx: Tx, before: Date): Promise<void> {
  await tx.delete(authChallenge).where(lte(authChallenge.expiresAt, before));
}
