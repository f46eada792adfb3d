import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { currentUid } from './database-user.ts';
import { makeFolder, query, start } from './embedded-tests.fixture.ts';
import { findBinaries } from './find-binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test.for(['18', '15'] as const)('PostgreSQL %s counts characters, not bytes', async (version) => {
  const { database } = await start({ dataFolder: join(await makeFolder(), 'db'), version });
  const [row] = await query(database.connection, `select length('直播') as length, lower('ÄÉ') as lower`);
  expect(row).toEqual({ length: 2, lower: 'äé' });
  expect(database.version).toMatch(new RegExp(`^${version}\\.`));
});

test('the secrets are nobody else’s, and the socket path is short wherever the data is', async () => {
  const dataFolder = join(await makeFolder(), 'a-folder-with-a-rather-long-name'.repeat(4), 'db');
  const { database } = await start({ dataFolder });
  expect(statSync(join(dataFolder, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
  expect(join(database.connection.host, '.s.PGSQL.5432').length).toBeLessThan(100);
  expect(statSync(database.connection.host).mode & 0o777).toBe(0o700);
  const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8');
  expect(log).not.toContain(database.connection.password);
  await expect(query({ ...database.connection, password: 'guess' }, 'select 1')).rejects.toThrow(/password/);
});

test('a second start finds what the first one stored, and a stop leaves no socket behind', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database: first } = await start({ dataFolder });
  await query(first.connection, 'create table kept as select 42 as answer');
  await first.stop();
  expect(existsSync(first.connection.host)).toBe(false);
  const { database: second } = await start({ dataFolder });
  expect([first.created, second.created]).toEqual([true, false]);
  expect(await query(second.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('an initialisation that was cut short is begun anew', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database: first } = await start({ dataFolder });
  await first.stop();
  renameSync(join(dataFolder, 'cluster'), join(dataFolder, 'cluster.draft'));
  const { database: second } = await start({ dataFolder });
  expect(second.created).toBe(true);
  expect(existsSync(join(dataFolder, 'cluster.draft'))).toBe(false);
});

test.runIf(currentUid() === 0)('a user without a name is one line that says what to do', async () => {
  const home = await makeFolder();
  const user = { uid: 54_321, gid: 54_321, name: 'nobody-knows' };
  chownSync(home, user.uid, user.gid);
  const binaries = findBinaries('18');
  const cluster = { home, binaries, user, version: '18', durable: false } as const;
  await expect(initialiseCluster(cluster)).rejects.toThrow(
    /user does not exist\. Run as a user .* DATABASE_URL/,
  );
});

test('data of another major version is one line that says what to do', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database } = await start({ dataFolder });
  await database.stop();
  writeFileSync(join(dataFolder, 'cluster', 'PG_VERSION'), '17\n');
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(/PostgreSQL 17, this Kaopu brings 18/);
});

test('a database in use is refused to a second keeper and shared with one that joins', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database: keeper } = await start({ dataFolder });
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(
    /Another Kaopu already uses the database/,
  );
  const { database: guest } = await start({ dataFolder, whenInUse: 'join' });
  expect([keeper.adopted, guest.adopted]).toEqual([false, true]);
  await guest.stop();
  expect(await query(keeper.connection, 'select 1 as up')).toEqual([{ up: 1 }]);
});
