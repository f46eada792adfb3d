import { flushCompileCache } from 'node:module';
import { ensureSigningKeys } from '@kaopu/api/certification/signing-keys.ts';
import type { Installation } from '@kaopu/api/dependencies.ts';
import { keepDatabaseClock } from './clock/keep-database-clock.ts';
import { openPool } from './database/open-pool.ts';
import { loadDemoWorld } from './demo/load-demo-world.ts';
import { createDependencies } from './dependencies.ts';
import { openInstallation } from './installation/open-installation.ts';
import { settlePublicAddress } from './installation/public-address.ts';
import { readTlsFiles } from './installation/tls-files.ts';
import { openJobs } from './jobs/open-jobs.ts';
import type { Opening } from './lifecycle/opening.ts';
import { assertPortFree } from './lifecycle/port.ts';
import { createMailer } from './mail/smtp-mailer.ts';
import { serveHttp } from './serve-http.ts';

/**
 * Opens everything in the order in which it depends on each other: port, database, installation, demo, jobs, HTTP.
 * Each thing opened is added to `closing`.
 * @throws StartFault or EmbeddedPostgresError with one line
 */
export async function openKaopu(opening: Opening): Promise<void> {
  const { settings, announce, stopped } = opening;
  const tls = readTlsFiles(settings.tls);
  await assertPortFree(settings.port, settings.host ?? '0.0.0.0');
  const { connection, database, isEmbedded } = await openPool(opening);
  stopped.throwIfAborted();
  const { db, sql } = database;
  const clock = await keepDatabaseClock(opening, sql);
  const installation = await openInstallation({ db, settings, isEmbedded, now: clock.now() });
  const { isDemo, secret } = installation;
  const address = settlePublicAddress({ settings, ...installation });
  const { publicUrl, local, lines } = address;
  const facts: Installation = { publicUrl, isDemo, canSendMail: settings.smtpUrl !== null };
  let wakeMail = (): void => undefined;
  const mailQueued = (): void => wakeMail();
  const filesFolder = settings.files.folder;
  const dependencies = createDependencies({
    db,
    clock,
    filesFolder,
    secret,
    installation: facts,
    mailQueued,
  });
  await ensureSigningKeys({ ...dependencies, actor: { kind: 'system', process: 'start' } });
  const onProgress = (line: string): void => announce({ kind: 'progress', line });
  const accounts = isDemo ? await loadDemoWorld(dependencies, onProgress) : [];
  stopped.throwIfAborted();
  const mailer = createMailer(settings, publicUrl);
  const jobs = await openJobs(opening, { connection, dependencies, mailer });
  wakeMail = () => jobs.wake('send-mail');
  await serveHttp(opening, { dependencies, address, tls, sql });
  flushCompileCache();
  announce({ kind: 'ready', learner: `${local}/`, admin: `${local}/admin/`, lines, accounts });
}
