import type { Tx } from '@kaopu/db/client.ts';
import { serial } from '@kaopu/db/schema/certification.ts';
import { and, eq } from 'drizzle-orm';

/**
 * Gives the next serial of a year, which no other transaction can be given: the row stays held until this one
 * ends, and a transaction that is rolled back leaves no gap. `usable` may pass over serials.
 */
export async function takeSerial(
  tx: Tx,
  kind: 'certificate' | 'decision',
  year: number,
  usable: (serial: number) => number = (next) => next,
): Promise<number> {
  await tx.insert(serial).values({ kind, year, last: 0 }).onConflictDoNothing();
  const ofYear = and(eq(serial.kind, kind), eq(serial.year, year));
  const [row] = await tx.select({ last: serial.last }).from(serial).where(ofYear).for('update');
  const next = usable((row?.last ?? 0) + 1);
  await tx.update(serial).set({ last: next }).where(ofYear);
  return next;
}
