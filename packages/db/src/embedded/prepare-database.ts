import { connectOnce, type EmbeddedConnection } from './connect.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Makes the database on first use, refuses one that is not UTF-8, and gives the server's version. */
export async function prepareDatabase(connection: EmbeddedConnection): Promise<string> {
  const sql = connectOnce({ ...connection, database: 'postgres' });
  try {
    const [found] = await sql<{ encoding: string }[]>`
      select pg_encoding_to_char(encoding) as encoding from pg_database where datname = ${connection.database}`;
    if (!found) await sql`create database ${sql(connection.database)}`;
    if (found && found.encoding !== 'UTF8') throw notUtf8(connection.database, found.encoding);
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`;
    return row?.version ?? '';
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function notUtf8(database: string, encoding: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database ${database} stores text as ${encoding}; Kaopu needs UTF8. Move the data folder away and start with a new one.`,
  );
}
