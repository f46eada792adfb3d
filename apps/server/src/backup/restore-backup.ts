import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Connection } from '@kaopu/db/client.ts';
import { migrate } from '@kaopu/db/migrate.ts';
import { migrateTo } from '@kaopu/db/migrate-to.ts';
import type postgres from 'postgres';
import { secretFile, writeSecret } from '../installation/secret.ts';
import { markName } from '../installation/storage-mark.ts';
import type { Settings } from '../settings.ts';
import { copyIn, makePartitions } from './copy-tables.ts';
import { type Manifest, secretPath } from './manifest.ts';
import { openArchive } from './open-archive.ts';
import { assertRestorable } from './restore-target.ts';

type Ask = {
  connection: Connection;
  sql: postgres.Sql;
  settings: Pick<Settings, 'dataFolder' | 'files' | 'secret'>;
  archive: string;
  replace: boolean;
  now: Date;
};

/**
 * Puts a backup's database, files and keys in place, all or nothing: the archive is checked whole, the database is
 * filled in one transaction, and the files take their place just before that transaction ends. A backup of an older
 * release is brought to this one's schema afterwards.
 * @throws BackupFault with one line where nothing was changed
 */
export async function restoreBackup(ask: Ask): Promise<Manifest> {
  const draft = `${ask.settings.files.folder}.restore-${process.pid}`;
  try {
    const manifest = await openArchive(ask.archive, draft);
    await assertRestorable({ ...ask, manifest });
    await fill(ask, manifest, draft);
    await migrate(ask.connection, ask.now);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function fill(ask: Ask, manifest: Manifest, draft: string): Promise<void> {
  let undo = async (): Promise<void> => undefined;
  try {
    await ask.sql.begin(async (tx) => {
      if (ask.replace) await empty(tx);
      await migrateTo(tx, manifest.schemaVersion);
      await makePartitions(tx, manifest.tables);
      for (const table of manifest.tables) await copyIn(tx, table, draft);
      for (const { name, last, isCalled } of manifest.sequences) {
        await tx`select setval(${name}::regclass, ${last}::bigint, ${isCalled})`;
      }
      undo = await placeFiles(ask, manifest, draft);
    });
  } catch (error) {
    await undo();
    throw error;
  }
}

/** All of Kaopu's schemas; what others keep in schemas of their own stays. */
async function empty(tx: postgres.TransactionSql): Promise<void> {
  await tx`drop schema if exists drizzle, graphile_worker cascade`;
  await tx`drop schema public cascade`;
  await tx`create schema public`;
}

/** Moves files and secret into place and gives the way back. What was there is kept under another name. */
async function placeFiles(ask: Ask, manifest: Manifest, draft: string): Promise<() => Promise<void>> {
  const { folder } = ask.settings.files;
  const secret = secretFile(ask.settings.dataFolder);
  const stamp = ask.now.toISOString().replace(/[:.]/g, '-');
  const kept = [folder, secret].filter((path) => path === folder || writesSecret(ask, manifest));
  const aside = kept.filter(existsSync).map((path) => ({ path, aside: `${path}.before-${stamp}` }));
  const undo = async (): Promise<void> => {
    for (const path of kept) await rm(path, { recursive: true, force: true });
    for (const { path, aside: other } of aside) await rename(other, path);
  };
  for (const { path, aside: other } of aside) await rename(path, other);
  try {
    const files = join(draft, 'files');
    await mkdir(files, { recursive: true });
    await chmod(files, 0o700);
    await writeFile(join(files, markName), `${manifest.installationId}\n`);
    await mkdir(dirname(folder), { recursive: true });
    await rename(files, folder);
    if (kept.includes(secret)) writeSecret(secret, (await readFile(join(draft, secretPath), 'utf8')).trim());
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

function writesSecret(ask: Ask, manifest: Manifest): boolean {
  return !ask.settings.secret && manifest.secret !== null;
}
