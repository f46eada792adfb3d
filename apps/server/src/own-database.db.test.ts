import { startEmbeddedPostgres } from '@kaopu/db/embedded/start-embedded-postgres.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { assertUsableServer, findServerFault } from './database/assert-usable-server.ts';
import { toConnection } from './database/to-connection.ts';
import { makeDatabase } from './own-database.fixture.ts';
import { makeDataFolder, runServer } from './server-process.fixture.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secret = 'a secret of forty characters for tests!!';

test('the server runs on PostgreSQL 15', async () => {
  const KAOPU_DATA = makeDataFolder();
  const database = await startEmbeddedPostgres({
    dataFolder: `${KAOPU_DATA}/own`,
    version: '15',
    durable: false,
  });
  onTestFinished(() => database.stop());
  const { host, port, user, password } = database.connection;
  const DATABASE_URL = `postgres://${user}:${password}@localhost/kaopu?host=${host}&port=${port}`;
  const server = await runServer({ KAOPU_DATA, DATABASE_URL, KAOPU_SECRET: secret });
  expect(await server.told).toMatchObject({ kind: 'ready' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(server.output.log).not.toContain(password);
});

test('a database of one’s own is no demo unless asked, wants a secret, and is never mixed up with a demo', async () => {
  const KAOPU_DATA = makeDataFolder();
  const { url: DATABASE_URL } = await makeDatabase();
  const without = await runServer({ KAOPU_DATA, DATABASE_URL, KAOPU_DEMO: '' });
  expect(await without.told).toMatchObject({
    kind: 'fault',
    line: expect.stringContaining('KAOPU_SECRET is missing'),
  });
  const real = await runServer({ KAOPU_DATA, DATABASE_URL, KAOPU_SECRET: secret, KAOPU_DEMO: '' });
  expect(await real.told).toMatchObject({ kind: 'ready', accounts: [] });
  real.child.kill('SIGTERM');
  await real.ended;
  const demo = await runServer({ KAOPU_DATA, DATABASE_URL, KAOPU_SECRET: secret }, ['--demo']);
  expect(await demo.told).toMatchObject({
    kind: 'fault',
    line: expect.stringContaining('real installation'),
  });
  const wrong = await runServer({ KAOPU_DATA, DATABASE_URL, KAOPU_SECRET: secret.toUpperCase() });
  expect(await wrong.told).toMatchObject({
    kind: 'fault',
    line: expect.stringMatching(/secret \(KAOPU_SECRET\) is not the one/),
  });
});

test('two servers run on one database and one storage', async () => {
  const shared = {
    KAOPU_DATA: makeDataFolder(),
    DATABASE_URL: (await makeDatabase()).url,
    KAOPU_SECRET: secret,
  };
  const both = await Promise.all([runServer(shared), runServer(shared)]);
  for (const server of both) expect(await server.told).toMatchObject({ kind: 'ready' });
});

test('a database that does not store UTF-8 is refused', async () => {
  const { url: DATABASE_URL } = await makeDatabase(`encoding 'SQL_ASCII' locale 'C' template template0`);
  const server = await runServer({ KAOPU_DATA: makeDataFolder(), DATABASE_URL, KAOPU_SECRET: secret });
  expect(await server.told).toMatchObject({
    kind: 'fault',
    line: expect.stringContaining('as SQL_ASCII; Kaopu needs UTF8'),
  });
});

test('a database that holds something else is left alone', async () => {
  const { url, run } = await makeDatabase();
  await run('create table invoices (n int)');
  await expect(assertUsableServer(toConnection(url))).rejects.toThrow(/not Kaopu's \(such as invoices\)/);
});

test('a server that is too old is told from one that will do', () => {
  const facts = { version: 150_018, shown: '15.18', encoding: 'UTF8', foreign: null };
  expect(findServerFault(facts, 'here')).toBe(null);
  expect(findServerFault({ ...facts, version: 140_022, shown: '14.22' }, 'here')).toMatch(
    /is PostgreSQL 14.22; Kaopu needs 15/,
  );
});
