import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** How to reach a database: a URL, or the parts of a connection over a unix socket or a host. */
export type Connection =
  | string
  | { host: string; port: number; user: string; password?: string | undefined; database: string };

/**
 * A pool of connections and the Drizzle client over it. `close` waits for what is in flight.
 * `max` is the number of connections; notices of the server are dropped unless `onNotice` takes them.
 */
export function createDatabase(connection: Connection, options: { max?: number } = {}) {
  const settings = { max: options.max ?? 10, onnotice: () => {}, connection: { timezone: 'UTC' } };
  const sql =
    typeof connection === 'string'
      ? postgres(connection, settings)
      : postgres({ ...settings, ...connection, password: connection.password ?? '' });
  const db = drizzle(sql, { casing: 'snake_case' });
  return { db, sql, close: () => sql.end({ timeout: 5 }) };
}

export type Database = ReturnType<typeof createDatabase>;
/** Reads, and the door to transactions. */
export type Db = Database['db'];
/** A transaction: the only thing that stores accept for a write. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
/** What a read can run on. */
export type Reader = Db | Tx;
