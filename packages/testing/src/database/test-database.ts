import { randomBytes } from 'node:crypto';
import { createDatabase, type Database } from '@kaopu/db/client.ts';
import { afterAll, beforeAll, inject } from 'vitest';
import { templateName } from './global-setup.ts';

/**
 * A private copy of the migrated database for one test file, dropped afterwards. Call it once at the top level
 * and read `db` inside tests.
 */
export function useTestDatabase(): { readonly db: Database['db']; readonly sql: Database['sql'] } {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  let database: Database | undefined;

  beforeAll(async () => {
    await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
    database = createDatabase({ ...server, database: name }, { max: 5 });
  });
  afterAll(async () => {
    await database?.close();
    await asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });

  const opened = () => {
    if (!database) throw new Error('the test database opens before the first test');
    return database;
  };
  return {
    get db() {
      return opened().db;
    },
    get sql() {
      return opened().sql;
    },
  };
}

async function asAdmin(server: ReturnType<typeof inject<'testServer'>>, statement: string) {
  const admin = createDatabase({ ...server, database: 'postgres' }, { max: 1 });
  try {
    await admin.sql.unsafe(statement);
  } finally {
    await admin.close();
  }
}
