import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Database } from '@kaopu/db/client.ts';
import type postgres from 'postgres';
import { create } from 'tar';
import { secretFile } from '../installation/secret.ts';
import type { Settings } from '../settings.ts';
import { BackupFault } from './backup-fault.ts';
import { copyOut } from './copy-tables.ts';
import { hashFile } from './file-hash.ts';
import { Manifest, manifestPath, secretPath, type TableEntry } from './manifest.ts';
import { readSequences, readTables } from './read-schema.ts';
import { stageFiles } from './stage-files.ts';

type Ask = {
  sql: Database['sql'];
  settings: Pick<Settings, 'dataFolder' | 'files' | 'secret'>;
  target: string;
  now: Date;
};

/**
 * Writes database, files and keys as they were at one instant into one archive (gzipped tar, mode 0600). It grows
 * beside its target under another name, so a backup that has its name is whole.
 * @throws BackupFault where the target exists or there is nothing to back up
 */
export async function makeBackup(ask: Ask): Promise<Manifest> {
  const target = resolve(ask.target);
  if (existsSync(target)) throw new BackupFault(`${target} exists already. Name a file that does not.`);
  if (!existsSync(dirname(target)))
    throw new BackupFault(`The folder ${dirname(target)} does not exist. Make it first.`);
  const draft = `${target}.draft-${process.pid}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    const manifest = await writeDraft(ask, draft);
    await packDraft(draft, target);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(`${draft}.tar`, { force: true });
  }
}

/** One transaction sees one instant; readers never stop writers. */
async function writeDraft(ask: Ask, draft: string): Promise<Manifest> {
  const manifest = await ask.sql.begin('isolation level repeatable read read only', async (tx) => {
    const facts = await readInstallation(tx);
    const tables: TableEntry[] = [];
    for (const table of await readTables(tx)) tables.push(await copyOut(tx, table, draft));
    const sequences = await readSequences(tx);
    const staged = await stageFiles(tx, ask.settings.files.folder, draft);
    return { ...facts, tables, sequences, ...staged };
  });
  const secret = await stageSecret(ask, draft);
  const whole = Manifest.parse({
    format: 'kaopu-backup',
    formatVersion: 1,
    madeAt: ask.now.toISOString(),
    ...manifest,
    secret,
  });
  await writeFile(join(draft, manifestPath), `${JSON.stringify(whole, null, 1)}\n`, { mode: 0o600 });
  return whole;
}

type InstallationFacts = Pick<Manifest, 'installationId' | 'isDemo' | 'secretCheck' | 'schemaVersion'>;

async function readInstallation(tx: postgres.TransactionSql): Promise<InstallationFacts> {
  const [there] = await tx<
    { table: string | null }[]
  >`select to_regclass('public.installation')::text as table`;
  const [facts] = there?.table
    ? await tx<InstallationFacts[]>`
        select installation_id as "installationId", is_demo as "isDemo", secret_check as "secretCheck",
          (select max(created_at)::float8 from drizzle.__drizzle_migrations) as "schemaVersion"
        from installation`
    : [];
  if (facts) return facts;
  throw new BackupFault(
    'There is nothing to back up: the database is empty. See KAOPU_DATA and DATABASE_URL.',
  );
}

/** The secret goes along where the data folder holds it; one from the environment stays with whoever set it. */
async function stageSecret({ settings }: Ask, draft: string): Promise<Manifest['secret']> {
  if (settings.secret) return null;
  const path = join(draft, secretPath);
  await mkdir(dirname(path));
  await writeFile(path, await readFile(secretFile(settings.dataFolder)), { mode: 0o600 });
  const { sha256 } = await hashFile(path);
  return { sha256 };
}

async function packDraft(draft: string, target: string): Promise<void> {
  const packed = `${draft}.tar`;
  await create({ file: packed, cwd: draft, gzip: { level: 6 }, portable: true, mode: 0o600 }, ['.']);
  const file = await open(packed, 'r+');
  await file.chmod(0o600);
  await file.sync();
  await file.close();
  await rename(packed, target);
}
