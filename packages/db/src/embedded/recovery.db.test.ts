import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, onTestFinished, test, vi } from 'vitest';
import { chooseDatabaseUser } from './database-user.ts';
import { holdElsewhere, killHard, makeFolder, query, start } from './embedded-tests.fixture.ts';
import { isPostmasterOf } from './postmaster-pid.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test('a postmaster that dies alone comes back with everything that was committed', async () => {
  const { database, notices } = await start({ dataFolder: join(await makeFolder(), 'db'), durable: true });
  await query(database.connection, 'create table kept as select generate_series(1, 1000) as n');
  const before = database.pid();
  process.kill(before, 'SIGKILL');
  await vi.waitFor(() => expect(notices).toContain('PostgreSQL is up again.'), { timeout: 60_000 });
  expect(await query(database.connection, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  expect(database.pid()).not.toBe(before);
});

test('PostgreSQL killed while many write: what was acknowledged is there afterwards', async () => {
  const { database, notices } = await start({ dataFolder: join(await makeFolder(), 'db'), durable: true });
  await query(database.connection, 'create table kept (n int primary key)');
  const sql = postgres({ ...database.connection, max: 8, onnotice: () => undefined });
  onTestFinished(() => sql.end({ timeout: 1 }));
  const acknowledged: number[] = [];
  const half = Promise.withResolvers<void>();
  const write = async (first: number): Promise<void> => {
    for (let n = first; n < 4_000; n += 8) {
      await sql`insert into kept values (${n})`;
      acknowledged.push(n);
      if (acknowledged.length === 200) half.resolve();
    }
  };
  const writers = Promise.allSettled([0, 1, 2, 3, 4, 5, 6, 7].map(write));
  await half.promise;
  process.kill(database.pid(), 'SIGKILL');
  await writers;
  await vi.waitFor(() => expect(notices).toContain('PostgreSQL is up again.'), { timeout: 60_000 });
  const rows = await query(database.connection, 'select n from kept');
  const stored = new Set(rows.map(({ n }) => n));
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
});

test('a database that was brought back is still claimed by its keeper', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database, notices } = await start({ dataFolder });
  process.kill(database.pid(), 'SIGKILL');
  await vi.waitFor(() => expect(notices).toContain('PostgreSQL is up again.'), { timeout: 60_000 });
  const { database: guest } = await start({ dataFolder, whenInUse: 'join' });
  expect(guest.adopted).toBe(true);
});

test('a database whose keeper was killed is ended by the next start, and nothing is lost', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const left = await holdElsewhere(dataFolder);
  await query(left.connection, 'create table kept as select 42 as answer');
  await killHard(left.child);
  const clusterFolder = join(dataFolder, 'cluster');
  expect(isPostmasterOf(left.pid, clusterFolder)).toBe(true);
  const { database, notices } = await start({ dataFolder, durable: true });
  expect(notices).toContainEqual(expect.stringContaining(`(process ${left.pid})`));
  expect(isPostmasterOf(left.pid, clusterFolder)).toBe(false);
  expect(await query(database.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('keeper and postmaster killed together: the next start recovers', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const left = await holdElsewhere(dataFolder);
  await query(left.connection, 'create table kept as select 42 as answer');
  process.kill(left.pid, 'SIGKILL');
  await killHard(left.child);
  const { database } = await start({ dataFolder, durable: true });
  expect(await query(database.connection, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('lock files that name a stranger’s process number do not stand in the way', async () => {
  const dataFolder = join(await makeFolder(), 'db');
  const { database: first } = await start({ dataFolder });
  const pidFile = join(dataFolder, 'cluster', 'postmaster.pid');
  const text = readFileSync(pidFile, 'utf8');
  await first.stop();
  const user = chooseDatabaseUser();
  const stranger = spawn('sleep', ['60'], user ? { uid: user.uid, gid: user.gid } : {});
  await once(stranger, 'spawn');
  writeFileSync(pidFile, text.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
  if (user) chownSync(pidFile, user.uid, user.gid);
  const { database: second } = await start({ dataFolder });
  expect(await query(second.connection, 'select 1 as up')).toEqual([{ up: 1 }]);
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null);
  stranger.kill();
});
