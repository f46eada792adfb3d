import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createDatabase, type Database } from '@kaopu/db/client.ts';
import { migrate } from '@kaopu/db/migrate.ts';
import { listSchemaVersions, migrateTo } from '@kaopu/db/migrate-to.ts';
import { create, extract } from 'tar';
import { expect, onTestFinished, test, vi } from 'vitest';
import { toConnection } from '../database/to-connection.ts';
import { openInstallation } from '../installation/open-installation.ts';
import { makeDatabase } from '../own-database.fixture.ts';
import { makeDataFolder } from '../server-process.fixture.ts';
import type { Settings } from '../settings.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2026-03-01T08:00:00Z');
const at = now.toISOString();
/** UUIDs of version 7 that were made in February 2026, so their rows lie in that month's partition. */
const february = '019c1a40-0000-7000-8000-000000000001';

type Place = {
  database: Database;
  connection: ReturnType<typeof toConnection>;
  settings: Pick<Settings, 'demo' | 'secret' | 'dataFolder' | 'files' | 'publicUrl'>;
};

async function makePlace(): Promise<Place> {
  const dataFolder = makeDataFolder();
  const connection = toConnection((await makeDatabase()).url);
  const database = createDatabase(connection, { max: 1 });
  onTestFinished(() => database.close());
  const files = { folder: join(dataFolder, 'files'), url: null };
  return {
    database,
    connection,
    settings: { demo: 'auto', secret: null, dataFolder, files, publicUrl: null },
  };
}

/** An installation with a person, a stored file, and an event in a partition of its own. */
async function makeFilledPlace(): Promise<Place> {
  const place = await makePlace();
  const { sql, db } = place.database;
  await migrate(place.connection, new Date('2026-02-03T00:00:00Z'));
  await openInstallation({ db, settings: place.settings, isEmbedded: true, now });
  mkdirSync(join(place.settings.files.folder, 'ab'));
  writeFileSync(join(place.settings.files.folder, 'ab', 'photo.jpg'), 'a picture');
  await sql`insert into person (person_id, name, language, created_at)
    values (${february}, ${'王\\小\t明\n“直播”'}, 'zh-CN', ${at})`;
  await sql`insert into stored_file (file_id, purpose, media_type, byte_size, sha256, storage_key, created_at)
    values (${february}, 'photo', 'image/jpeg', 9, ${createHash('sha256').update('a picture').digest('hex')}, 'ab/photo.jpg', ${at})`;
  await sql`insert into audit_event (event_id, at, type, actor_kind, subject_kind, subject_id, body)
    values (${february}, ${at}, 'identity.signedUp', 'system', 'person', ${february}, '{"a":"\\\\"}')`;
  return place;
}

async function backUp(place: Place): Promise<string> {
  const target = join(makeDataFolder(), 'kaopu.backup');
  await makeBackup({ sql: place.database.sql, settings: place.settings, target, now });
  return target;
}

const restore = (place: Place, archive: string, replace = false) =>
  restoreBackup({ ...place, sql: place.database.sql, archive, replace, now });

async function contentOf({ database: { sql } }: Place): Promise<unknown> {
  return {
    installation: await sql`select * from installation`,
    people: await sql`select * from person`,
    files: await sql`select * from stored_file`,
    events: await sql`select event_id, at, body, tableoid::regclass::text as part from audit_event`,
  };
}

/** Unpacks an archive, lets something change it, and packs it again. */
async function tamper(archive: string, change: (folder: string) => void): Promise<string> {
  const folder = makeDataFolder();
  await extract({ file: archive, cwd: folder });
  change(folder);
  const changed = `${archive}.changed`;
  await create({ file: changed, cwd: folder, gzip: true }, ['.']);
  return changed;
}

test('the drill: what was backed up is there again, rows, files and secret, and the installation opens', async () => {
  const from = await makeFilledPlace();
  const archive = await backUp(from);
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  const to = await makePlace();
  await restore(to, archive);
  expect(await contentOf(to)).toEqual(await contentOf(from));
  expect(await contentOf(to)).toMatchObject({ events: [{ part: 'audit_event_2026_02' }] });
  expect(readFileSync(join(to.settings.files.folder, 'ab', 'photo.jpg'), 'utf8')).toBe('a picture');
  const opened = await openInstallation({ db: to.database.db, settings: to.settings, isEmbedded: true, now });
  expect(opened.isNew).toBe(false);
  expect(readdirSync(to.settings.dataFolder).sort()).toEqual(['files', 'secret']);
});

test('what is written after the backup has begun is not in it', async () => {
  const from = await makeFilledPlace();
  const archive = await backUp(from);
  await from.database.sql`update person set name = 'later'`;
  const to = await makePlace();
  await restore(to, archive);
  expect(await to.database.sql`select name from person`).not.toEqual([{ name: 'later' }]);
});

test('events that were not sealed can still be sealed: they count as written by the restore', async () => {
  const from = await makeFilledPlace();
  await from.database
    .sql`insert into audit_event (event_id, at, type, actor_kind, subject_kind, subject_id, body, transaction_id)
    values ('019c1a40-0000-7000-8000-000000000002', ${at}, 'x', 'system', 'x', 'x', '{}', '9000000000')`;
  const to = await makePlace();
  await restore(to, await backUp(from));
  const [row] = await to.database.sql`
    select bool_and(transaction_id < pg_snapshot_xmin(pg_current_snapshot())) as sealable from audit_event`;
  expect(row?.sealable).toBe(true);
});

test('a backup of an earlier schema is brought to this one', async () => {
  const [oldest = 0] = listSchemaVersions();
  const from = await makePlace();
  await from.database.sql.begin((tx) => migrateTo(tx, oldest));
  await openInstallation({ db: from.database.db, settings: from.settings, isEmbedded: true, now });
  const to = await makePlace();
  await restore(to, await backUp(from));
  const [row] = await to.database
    .sql`select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`;
  expect(row?.newest).toBe(listSchemaVersions().at(-1));
});

test.each<[string, (folder: string) => void, RegExp]>([
  [
    'a changed row',
    (folder) => writeFileSync(join(folder, 'tables', 'person.copy'), 'x'),
    /person\.copy .* not what was written/,
  ],
  [
    'a changed file',
    (folder) => writeFileSync(join(folder, 'files', 'ab', 'photo.jpg'), 'x'),
    /photo\.jpg .* not what was written/,
  ],
  [
    'a file too many',
    (folder) => writeFileSync(join(folder, 'files', 'more.jpg'), 'x'),
    /more\.jpg, which its manifest/,
  ],
  ['no manifest', (folder) => writeFileSync(join(folder, 'manifest.json'), '{}'), /its manifest is missing/],
])('%s is refused before anything is touched', async (_what, change, expected) => {
  const archive = await tamper(await backUp(await makeFilledPlace()), change);
  const to = await makePlace();
  await expect(restore(to, archive)).rejects.toThrow(expected);
  expect(await to.database.sql`select * from pg_tables where schemaname = 'public'`).toEqual([]);
  expect(readdirSync(to.settings.dataFolder)).toEqual([]);
});

test('an archive that was cut off, or is none, is refused', async () => {
  const archive = await backUp(await makeFilledPlace());
  truncateSync(archive, Math.floor(statSync(archive).size / 2));
  const to = await makePlace();
  await expect(restore(to, archive)).rejects.toThrow(/is no whole backup/);
  writeFileSync(archive, 'nothing of the kind');
  await expect(restore(to, archive)).rejects.toThrow(/is no whole backup/);
  await expect(restore(to, '/nowhere')).rejects.toThrow(/There is no file/);
});

test('a restore that fails half way leaves the target as it was', async () => {
  const archive = await tamper(await backUp(await makeFilledPlace()), (folder) => {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    for (const table of manifest.tables) if (table.name === 'stored_file') table.rows += 1;
    writeFileSync(file, JSON.stringify(manifest));
  });
  const to = await makeFilledPlace();
  const before = await contentOf(to);
  const secret = readFileSync(join(to.settings.dataFolder, 'secret'), 'utf8');
  await expect(restore(to, archive, true)).rejects.toThrow(
    /stored_file has 1 rows after restoring, the backup 2/,
  );
  expect(await contentOf(to)).toEqual(before);
  expect(readFileSync(join(to.settings.dataFolder, 'secret'), 'utf8')).toBe(secret);
  expect(readdirSync(to.settings.dataFolder).sort()).toEqual(['files', 'secret']);
});

test('a target that holds something is refused unless told, and then its files are kept under another name', async () => {
  const from = await makeFilledPlace();
  const archive = await backUp(from);
  const to = await makeFilledPlace();
  const ofTarget = await contentOf(to);
  await expect(restore(to, archive)).rejects.toThrow(/The database holds data.*--replace/);
  expect(await contentOf(to)).toEqual(ofTarget);
  await restore(to, archive, true);
  expect(await contentOf(to)).toEqual(await contentOf(from));
  const kept = readdirSync(to.settings.dataFolder).filter((name) => name.includes('.before-'));
  expect(kept.map((name) => name.split('.')[0]).sort()).toEqual(['files', 'secret']);
});

test('a secret from the environment stays there, and a restore wants the same one', async () => {
  const secret = 'a secret of forty characters for tests!!';
  const from = await makePlace();
  from.settings.secret = secret;
  await migrate(from.connection, now);
  await openInstallation({ db: from.database.db, settings: from.settings, isEmbedded: false, now });
  const archive = await backUp(from);
  const to = await makePlace();
  await expect(restore(to, archive)).rejects.toThrow(/does not hold the key-encryption secret/);
  to.settings.secret = secret.toUpperCase();
  await expect(restore(to, archive)).rejects.toThrow(/KAOPU_SECRET is not the one/);
  to.settings.secret = secret;
  await restore(to, archive);
  expect(existsSync(join(to.settings.dataFolder, 'secret'))).toBe(false);
});

test('a restore waits for nobody: while others are connected it is refused', async () => {
  const archive = await backUp(await makeFilledPlace());
  const to = await makePlace();
  const other = createDatabase(to.connection, { max: 1 });
  onTestFinished(() => other.close());
  await other.sql`select 1`;
  await expect(restore(to, archive)).rejects.toThrow(/1 other connections use the database/);
});

test('files that the storage has lost are named, the rest is backed up', async () => {
  const from = await makeFilledPlace();
  rmSync(join(from.settings.files.folder, 'ab', 'photo.jpg'));
  const target = join(makeDataFolder(), 'kaopu.backup');
  const manifest = await makeBackup({ sql: from.database.sql, settings: from.settings, target, now });
  expect([manifest.files, manifest.missingFiles]).toEqual([[], ['ab/photo.jpg']]);
});

test('a backup never takes the place of another file', async () => {
  const from = await makeFilledPlace();
  const archive = await backUp(from);
  const again = makeBackup({ sql: from.database.sql, settings: from.settings, target: archive, now });
  await expect(again).rejects.toThrow(/exists already/);
});
