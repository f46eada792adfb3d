import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { type Connection, createDatabase } from './client.ts';
import { ensurePartitions } from './partitions.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
const migrationLock = 4_711_001;

/**
 * Brings the database to the newest schema and makes this and the next two months' partitions. Safe to run by
 * several servers at once: one migrates, the others wait.
 */
export async function migrate(connection: Connection, now: Date): Promise<void> {
  const database = createDatabase(connection, { max: 1 });
  try {
    await database.db.execute(sql`SELECT pg_advisory_lock(${migrationLock})`);
    await runMigrations(database.db, { migrationsFolder });
    await ensurePartitions(database.db, now, 2);
  } finally {
    await database.close();
  }
}
