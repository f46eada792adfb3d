import type { Connection } from '@kaopu/db/client.ts';
import postgres from 'postgres';
import { StartFault } from '../start-fault.ts';
import { describeConnectionFault, describePlace } from './connection-fault.ts';

const oldestVersion = 150_000;

/** What a server says of itself. `foreign` is a table that something else made there. */
export type ServerFacts = { version: number; shown: string; encoding: string; foreign: string | null };

/**
 * Refuses a server that does not answer, is older than PostgreSQL 15, does not store UTF-8, or whose database
 * holds the tables of something else.
 * @throws StartFault with one line
 */
export async function assertUsableServer(connection: Connection): Promise<void> {
  const fault = findServerFault(await readFacts(connection), describePlace(connection));
  if (fault) throw new StartFault(fault);
}

/** One line on why such a server will not do, or null where it will. */
export function findServerFault(facts: ServerFacts, place: string): string | null {
  if (facts.version < oldestVersion) {
    return `The database server at ${place} is PostgreSQL ${facts.shown}; Kaopu needs 15 or newer. Upgrade it, or unset DATABASE_URL to use the embedded one.`;
  }
  if (facts.encoding !== 'UTF8') {
    return `The database at ${place} stores text as ${facts.encoding}; Kaopu needs UTF8. Make one with: CREATE DATABASE kaopu ENCODING 'UTF8' TEMPLATE template0`;
  }
  if (facts.foreign) {
    return `The database at ${place} holds tables that are not Kaopu's (such as ${facts.foreign}). Give Kaopu a database of its own.`;
  }
  return null;
}

async function readFacts(connection: Connection): Promise<ServerFacts> {
  const sql = connectPlainly(connection);
  try {
    const [facts] = await sql<ServerFacts[]>`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
        current_setting('server_encoding') as encoding,
        case when to_regclass('drizzle.__drizzle_migrations') is null
          then (select min(tablename) from pg_tables where schemaname = 'public') end as foreign`;
    if (!facts) throw new Error('no answer');
    return facts;
  } catch (error) {
    throw new StartFault(describeConnectionFault(connection, error));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function connectPlainly(connection: Connection): postgres.Sql {
  const options = { max: 1, connect_timeout: 10, onnotice: () => undefined };
  if (typeof connection === 'string') return postgres(connection, options);
  return postgres({ ...connection, ...options, password: connection.password ?? '' });
}
