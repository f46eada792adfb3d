import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** The schema versions that this release knows, oldest first: the instants of their making in milliseconds. */
export function listSchemaVersions(): number[] {
  return readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis);
}

/**
 * Brings an empty database to an earlier schema version inside the caller's transaction, and records the steps as
 * Drizzle does, so that `migrate` goes on from there.
 */
export async function migrateTo(tx: postgres.TransactionSql, schemaVersion: number): Promise<void> {
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`;
  for (const migration of readMigrationFiles({ migrationsFolder })) {
    if (migration.folderMillis > schemaVersion) return;
    for (const statement of migration.sql) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at)
      values (${migration.hash}, ${migration.folderMillis})`;
  }
}
