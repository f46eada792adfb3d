import { existsSync, readFileSync } from 'node:fs';
import { listSchemaVersions } from '@kaopu/db/migrate-to.ts';
import type postgres from 'postgres';
import { isSecretOf, secretFile } from '../installation/secret.ts';
import { lookAtStorage } from '../installation/storage-mark.ts';
import type { Settings } from '../settings.ts';
import { BackupFault } from './backup-fault.ts';
import type { Manifest } from './manifest.ts';

type Facts = {
  sql: postgres.Sql;
  settings: Pick<Settings, 'dataFolder' | 'files' | 'secret'>;
  manifest: Manifest;
  replace: boolean;
};

/**
 * Refuses whatever would make a restore fail or destroy something, before anything is changed.
 * @throws BackupFault with one line
 */
export async function assertRestorable(facts: Facts): Promise<void> {
  assertSchemaKnown(facts.manifest);
  if (!facts.replace) await assertEmpty(facts);
  assertSecretFits(facts);
  await assertNobodyConnected(facts.sql);
}

async function assertEmpty({ sql, settings }: Facts): Promise<void> {
  const [table] = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname in ('public', 'drizzle') limit 1`;
  if (table) throw notEmpty('The database holds data');
  const { hasFiles, mark } = lookAtStorage(settings.files.folder);
  if (hasFiles || mark) throw notEmpty(`The file storage ${settings.files.folder} holds files`);
}

function notEmpty(what: string): BackupFault {
  return new BackupFault(
    `${what}, which a restore would replace. Restore into an empty installation, or add --replace (the files that are there are then kept under another name, the database is not).`,
  );
}

function assertSchemaKnown({ schemaVersion, madeAt }: Manifest): void {
  if (listSchemaVersions().includes(schemaVersion)) return;
  throw new BackupFault(
    `The backup of ${madeAt} was made by another release of Kaopu, whose schema (${schemaVersion}) this one does not know. Restore it with that release or a newer one.`,
  );
}

/** The signing keys in the backup can be opened with one secret only. */
function assertSecretFits({ settings, manifest, replace }: Facts): void {
  const { secretCheck, installationId } = manifest;
  if (settings.secret) {
    if (isSecretOf(secretCheck, settings.secret, installationId)) return;
    throw new BackupFault('KAOPU_SECRET is not the one this backup was made with. Set that one.');
  }
  if (!manifest.secret) {
    throw new BackupFault(
      'The backup does not hold the key-encryption secret. Set KAOPU_SECRET to the one it was made with.',
    );
  }
  const file = secretFile(settings.dataFolder);
  if (replace || !existsSync(file)) return;
  if (isSecretOf(secretCheck, readFileSync(file, 'utf8').trim(), installationId)) return;
  throw notEmpty(`${file} holds another key-encryption secret`);
}

async function assertNobodyConnected(sql: postgres.Sql): Promise<void> {
  const [others] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
  if (!others?.count) return;
  throw new BackupFault(
    `${others.count} other connections use the database. Stop every Kaopu server on it first.`,
  );
}
