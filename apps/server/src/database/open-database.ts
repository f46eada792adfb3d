import { join } from 'node:path';
import type { Connection } from '@kaopu/db/client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@kaopu/db/embedded/start-embedded-postgres.ts';
import type { Settings } from '../settings.ts';
import { toConnection } from './to-connection.ts';

/** The database that the settings name. `embedded` is null for one of the user's own. */
export type OpenedDatabase = { connection: Connection; embedded: EmbeddedPostgres | null };

type Ask = {
  settings: Pick<Settings, 'databaseUrl' | 'dataFolder'>;
  onNotice: (line: string) => void;
  /** A command that runs beside the server joins its database; a second server is refused. */
  whenInUse: 'refuse' | 'join';
};

/**
 * Starts the embedded database, or takes the one of DATABASE_URL as it is.
 * @throws EmbeddedPostgresError with one line
 */
export async function openDatabase({ settings, onNotice, whenInUse }: Ask): Promise<OpenedDatabase> {
  if (settings.databaseUrl) return { connection: toConnection(settings.databaseUrl), embedded: null };
  const dataFolder = join(settings.dataFolder, 'postgres');
  const embedded = await startEmbeddedPostgres({ dataFolder, onNotice, whenInUse, patienceMs: 5_000 });
  return { connection: embedded.connection, embedded };
}
