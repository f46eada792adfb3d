import type { Reader, Tx } from '@kaopu/db/client.ts';
import { signingKey } from '@kaopu/db/schema/certification.ts';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';

const credentialKeyLock = 4_711_004;

export type SigningKey = typeof signingKey.$inferSelect;

/** Makes every change of the credential keys wait for the one before it. */
export const takeKeyLock = (tx: Tx) => tx.execute(sql`SELECT pg_advisory_xact_lock(${credentialKeyLock})`);

/** Every key that ever signed credentials here, oldest first. */
export const listSigningKeys = (reader: Reader): Promise<SigningKey[]> =>
  reader
    .select()
    .from(signingKey)
    .where(eq(signingKey.purpose, 'credential'))
    .orderBy(asc(signingKey.createdAt), asc(signingKey.signingKeyId));

/** The key that signs now, or null before the first start. */
export async function findActiveKey(reader: Reader): Promise<SigningKey | null> {
  const [row] = await reader
    .select()
    .from(signingKey)
    .where(and(eq(signingKey.purpose, 'credential'), isNull(signingKey.retiredAt)));
  return row ?? null;
}

export const insertSigningKey = (tx: Tx, values: typeof signingKey.$inferInsert) =>
  tx.insert(signingKey).values(values);

export const updateSigningKey = (
  tx: Tx,
  signingKeyId: string,
  values: { retiredAt?: Date; compromisedSince?: Date },
) => tx.update(signingKey).set(values).where(eq(signingKey.signingKeyId, signingKeyId));
