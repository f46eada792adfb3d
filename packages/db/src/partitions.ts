import { sql } from 'drizzle-orm';
import type { Db } from './client.ts';

/** The tables that are partitioned by month through the UUID version 7 in their key. */
export const partitionedTables = ['audit_event', 'response', 'response_history'] as const;

/** Makes the partitions of the month of `from` and of `monthsAhead` months after it, where they are missing. */
export async function ensurePartitions(db: Db, from: Date, monthsAhead: number): Promise<void> {
  for (const table of partitionedTables) {
    for (let ahead = 0; ahead <= monthsAhead; ahead++) {
      const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + ahead, 1));
      await db.execute(
        sql`SELECT ensure_month_partition(${table}, ${month.toISOString().slice(0, 10)}::date)`,
      );
    }
  }
}
