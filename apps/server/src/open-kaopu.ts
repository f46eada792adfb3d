import { join } from 'node:path';
import type { Dependencies } from '@kaopu/api/dependencies.ts';
import { type Connection, createDatabase, type Database } from '@kaopu/db/client.ts';
import { assertUsableServer } from './database/assert-usable-server.ts';
import { isDatabaseUp } from './database/is-database-up.ts';
import { migrateDatabase } from './database/migrate-database.ts';
import { openDatabase } from './database/open-database.ts';
import { loadDemoWorld } from './demo/load-demo-world.ts';
import { createDependencies } from './dependencies.ts';
import { createHttpServer } from './http/create-http-server.ts';
import type { HttpContext } from './http/http-context.ts';
import { type OpenInstallation, openInstallation } from './installation/open-installation.ts';
import { type PublicAddress, settlePublicAddress } from './installation/public-address.ts';
import { readTlsFiles } from './installation/tls-files.ts';
import { allJobs } from './jobs/all-jobs.ts';
import { runJobs } from './jobs/run-jobs.ts';
import type { Announce } from './lifecycle/announce.ts';
import type { Closing } from './lifecycle/closing.ts';
import { listen, stopListening } from './lifecycle/listen.ts';
import { assertPortFree } from './lifecycle/port.ts';
import type { StopRequest } from './lifecycle/stop-requests.ts';
import type { Log } from './logging/create-log.ts';
import type { Settings } from './settings.ts';

/** What a start is given. `stopped` is aborted as soon as somebody asks for a stop. */
export type Opening = {
  settings: Settings;
  log: Log;
  announce: Announce;
  closing: Closing;
  stopped: AbortSignal;
  stop: (request: StopRequest) => void;
};

const applicationsFolder = join(import.meta.dirname, '..', '..');

/**
 * Opens everything in the order in which it depends on each other: port, database, schema, installation, demo,
 * jobs, HTTP. Each thing opened is added to `closing`.
 * @throws StartFault or EmbeddedPostgresError with one line
 */
export async function openKaopu(opening: Opening): Promise<void> {
  const { settings, closing, announce, stopped } = opening;
  const tls = readTlsFiles(settings.tls);
  await assertPortFree(settings.port, settings.host ?? '0.0.0.0');
  const { connection, isEmbedded } = await openConnection(opening);
  stopped.throwIfAborted();
  const database = createDatabase(connection, { max: settings.databaseConnections });
  closing.add('database connections', () => database.close());
  const now = new Date();
  const installation = await openInstallation({ db: database.db, settings, isEmbedded, now });
  stopped.throwIfAborted();
  const address = settlePublicAddress({ settings, ...installation });
  const dependencies = wire(opening, { db: database.db, installation, address });
  const onProgress = (line: string): void => announce({ kind: 'progress', line });
  const accounts = installation.isDemo ? await loadDemoWorld(dependencies, onProgress) : [];
  stopped.throwIfAborted();
  const jobs = await runJobs({ connection, jobs: allJobs, dependencies, log: opening.log });
  closing.add('jobs', () => jobs.stop());
  await serve(opening, { dependencies, address, tls, sql: database.sql });
  const { local, lines } = address;
  announce({ kind: 'ready', learner: `${local}/`, admin: `${local}/admin/`, lines, accounts });
}

async function openConnection(opening: Opening): Promise<{ connection: Connection; isEmbedded: boolean }> {
  const { settings, log, announce, closing, stop } = opening;
  announce({ kind: 'progress', line: 'Opening the database ...' });
  const onNotice = (line: string): void => announce({ kind: 'progress', line });
  const { connection, embedded } = await openDatabase({ settings, onNotice, whenInUse: 'refuse' });
  if (embedded) {
    closing.add('embedded PostgreSQL', () => embedded.stop());
    log.info({ version: embedded.version, folder: embedded.dataFolder }, 'embedded PostgreSQL is up');
    void embedded.lost.then((reason) => stop({ reason: `the database is gone: ${reason}`, isFailure: true }));
  }
  await assertUsableServer(connection);
  await migrateDatabase(connection, new Date());
  return { connection, isEmbedded: embedded !== null };
}

function wire(
  { settings }: Opening,
  given: { db: Database['db']; installation: OpenInstallation; address: PublicAddress },
): Dependencies {
  const { isDemo, secret } = given.installation;
  return createDependencies({
    db: given.db,
    filesFolder: settings.files.folder,
    secret,
    installation: { publicUrl: given.address.publicUrl, isDemo, canSendMail: settings.smtpUrl !== null },
  });
}

type Served = {
  dependencies: Dependencies;
  address: PublicAddress;
  tls: HttpContext['tls'];
  sql: Database['sql'];
};

async function serve({ settings, log, closing }: Opening, served: Served): Promise<void> {
  const server = await createHttpServer({
    log,
    dependencies: served.dependencies,
    publicUrl: served.address.publicUrl,
    isPublicUrlSet: settings.publicUrl !== null,
    uploadsFolder: join(settings.dataFolder, 'uploads'),
    filesUrl: settings.files.url,
    tls: served.tls,
    trustProxy: settings.trustProxy,
    metricsToken: settings.metricsToken,
    isDatabaseUp: () => isDatabaseUp(served.sql),
    isStopping: () => closing.isClosing,
    applications: {
      learner: join(applicationsFolder, 'learner', 'dist'),
      admin: join(applicationsFolder, 'admin', 'dist'),
    },
  });
  await listen(server, settings.port, served.address.host);
  closing.add('HTTP', () => stopListening(server, 20_000));
}
