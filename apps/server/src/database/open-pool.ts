import { type Connection, createDatabase, type Database } from '@kaopu/db/client.ts';
import type { Opening } from '../lifecycle/opening.ts';
import { assertUsableServer } from './assert-usable-server.ts';
import { migrateDatabase } from './migrate-database.ts';
import { openDatabase } from './open-database.ts';

/** A database of this release's schema, with a pool of connections to it. */
export type OpenPool = { connection: Connection; database: Database; isEmbedded: boolean };

/**
 * Starts or finds the database, checks it and brings it to this release's schema.
 * @throws StartFault or EmbeddedPostgresError with one line
 */
export async function openPool(opening: Opening): Promise<OpenPool> {
  const { settings, announce, closing } = opening;
  announce({ kind: 'progress', line: 'Opening the database ...' });
  const onNotice = (line: string): void => announce({ kind: 'progress', line });
  const { connection, embedded } = await openDatabase({ settings, onNotice, whenInUse: 'refuse' });
  if (embedded) keepEmbedded(opening, embedded);
  await assertUsableServer(connection);
  await migrateDatabase(connection, new Date());
  const database = createDatabase(connection, { max: settings.databaseConnections });
  closing.add('database connections', () => database.close());
  return { connection, database, isEmbedded: embedded !== null };
}

type Embedded = NonNullable<Awaited<ReturnType<typeof openDatabase>>['embedded']>;

function keepEmbedded({ closing, log, stop }: Opening, embedded: Embedded): void {
  closing.add('embedded PostgreSQL', () => embedded.stop());
  log.info({ version: embedded.version, folder: embedded.dataFolder }, 'embedded PostgreSQL is up');
  void embedded.lost.then((reason) => stop({ reason: `the database is gone: ${reason}`, isFailure: true }));
}
