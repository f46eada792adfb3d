import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import type { KaopuServer } from './server.ts';

/**
 * Does something in the database of a running server that no screen can: let an hour pass. The embedded database
 * says where its socket is; the password lies beside it.
 */
export async function inDatabase<T>(server: KaopuServer, work: (sql: Sql) => Promise<T>): Promise<T> {
  const home = join(server.dataFolder, 'postgres');
  // Line 5 of the file that PostgreSQL keeps while it runs: the folder of its socket.
  const host = readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  const sql = postgres({ host, port: 5432, user: 'kaopu', password, database: 'kaopu', max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
