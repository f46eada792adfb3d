import type { Db } from '@kaopu/db/client.ts';
import { sql } from 'drizzle-orm';

/**
 * Resolves once some other connection of this database waits for a lock: the moment at which a race is where a
 * test wants it. Asks again and again without sleeping; throws after 5,000 questions.
 */
export async function untilBlocked(db: Db): Promise<void> {
  for (let asked = 0; asked < 5000; asked += 1) {
    const [row] = await db.execute<{ waiting: number }>(sql`
      SELECT count(*)::integer AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (row && row.waiting > 0) return;
  }
  throw new Error('nobody waits for a lock');
}
