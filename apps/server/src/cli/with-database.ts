import type { Connection } from '@kaopu/db/client.ts';
import { createDatabase, type Database } from '@kaopu/db/client.ts';
import { assertUsableServer } from '../database/assert-usable-server.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Settings } from '../settings.ts';

type Ask = {
  settings: Settings;
  /** `join`: works beside a running server. `refuse`: the server must not run. */
  whenInUse: 'join' | 'refuse';
  connections?: number;
};

/** Opens the database that the settings name for the time of a command, and closes it whatever happens. */
export async function withDatabase<Result>(
  { settings, whenInUse, connections = 2 }: Ask,
  act: (database: Database, connection: Connection) => Promise<Result>,
): Promise<Result> {
  const onNotice = (line: string): void => console.error(line);
  const { connection, embedded } = await openDatabase({ settings, onNotice, whenInUse });
  try {
    await assertUsableServer(connection);
    const database = createDatabase(connection, { max: connections });
    try {
      return await act(database, connection);
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}
