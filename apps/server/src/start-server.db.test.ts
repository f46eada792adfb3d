import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findFreePort, makeDataFolder, postmasterOf, runServer } from './server-process.fixture.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test('from nothing to ready and back: exit code 0, the database stopped, no secret in the log', async () => {
  const KAOPU_DATA = makeDataFolder();
  const server = await runServer({ KAOPU_DATA });
  expect(await server.told).toMatchObject({ kind: 'ready' });
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ status: 'ok', database: 'up' });
  const secret = readFileSync(join(KAOPU_DATA, 'secret'), 'utf8').trim();
  const password = readFileSync(join(KAOPU_DATA, 'postgres', 'password'), 'utf8').trim();
  expect(statSync(join(KAOPU_DATA, 'secret')).mode & 0o777).toBe(0o600);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(existsSync(join(KAOPU_DATA, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  expect(server.output.log).toContain('"stopped"');
  expect(server.output.log).not.toContain(secret);
  expect(server.output.log).not.toContain(password);
});

test('the server stops cleanly when its launcher is gone', async () => {
  const KAOPU_DATA = makeDataFolder();
  const server = await runServer({ KAOPU_DATA });
  expect(await server.told).toMatchObject({ kind: 'ready' });
  server.child.disconnect();
  expect(await server.ended).toBe(0);
  expect(server.output.log).toContain('the launcher is gone');
});

test('a log that nobody reads any more holds nothing up', async () => {
  const server = await runServer({ KAOPU_DATA: makeDataFolder() });
  server.child.stdout?.destroy();
  server.child.stderr?.destroy();
  expect(await server.told).toMatchObject({ kind: 'ready' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('the server alone killed: the next start ends the database that was left and is the same installation', async () => {
  const KAOPU_DATA = makeDataFolder();
  const first = await runServer({ KAOPU_DATA });
  expect(await first.told).toMatchObject({ kind: 'ready' });
  const left = postmasterOf(KAOPU_DATA);
  const installation = readFileSync(join(KAOPU_DATA, 'files', 'installation-id'), 'utf8');
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await runServer({ KAOPU_DATA });
  expect(await second.told).toMatchObject({ kind: 'ready' });
  expect(postmasterOf(KAOPU_DATA)).not.toBe(left);
  expect(readFileSync(join(KAOPU_DATA, 'files', 'installation-id'), 'utf8')).toBe(installation);
});

test('a stop that comes during the start leaves no database running', async () => {
  const KAOPU_DATA = makeDataFolder();
  const server = await runServer({ KAOPU_DATA });
  await once(server.child, 'message');
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
  expect(existsSync(join(KAOPU_DATA, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
});

test('a port that is taken is one line, and nothing was started', async () => {
  const port = await findFreePort();
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const KAOPU_DATA = makeDataFolder();
  const server = await runServer({ KAOPU_DATA, PORT: String(port), HOST: '127.0.0.1' });
  expect(await server.told).toEqual({
    kind: 'fault',
    line: expect.stringMatching(/^Port \d+ is taken .*PORT=\d+$/),
  });
  expect(await server.ended).toBe(1);
  expect(existsSync(join(KAOPU_DATA, 'postgres'))).toBe(false);
});

test.each([
  ['a malformed setting', { PORT: 'abc' }, /^The setting PORT is "abc"/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://a:hunter2@127.0.0.1:1/b' },
    /nothing listens there/,
  ],
  ['an address that is none of ours', { HOST: '203.0.113.1' }, /^The setting HOST is "203.0.113.1"/],
  [
    'a certificate that is not there',
    { TLS_CERT: '/no.pem', TLS_KEY: '/no.pem' },
    /^The setting TLS_CERT names/,
  ],
  ['a data folder that cannot be made', { KAOPU_DATA: '/dev/null/kaopu' }, /cannot be made/],
])('%s is one line and a non-zero exit', async (_what, environment, expected) => {
  const server = await runServer({ KAOPU_DATA: makeDataFolder(), ...environment });
  const told = await server.told;
  expect(told).toMatchObject({ kind: 'fault', line: expect.stringMatching(expected) });
  expect(told?.kind === 'fault' && told.line).not.toMatch(/\n|hunter2/);
  expect(await server.ended).toBe(1);
  expect(server.output.errors).toBe('');
});
