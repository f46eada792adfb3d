import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createDatabase } from '@kaopu/db/client.ts';
import { migrate } from '@kaopu/db/migrate.ts';
import { expect, test, vi } from 'vitest';
import { toConnection } from '../database/to-connection.ts';
import { openInstallation } from '../installation/open-installation.ts';
import { makeDatabase, type OwnDatabase } from '../own-database.fixture.ts';
import { makeDataFolder, type RunningServer, runServer } from '../server-process.fixture.ts';
import { readSettings } from '../settings.ts';

// Whole processes start and stop here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secret = 'a secret of forty characters for tests!!';
const password = 'copper lantern orchard';
const administrator = ['--email', 'Miao@kaopu.example', '--name', '苗青野'];

type Ran = { code: number; output: string; errors: string };

/** Runs `kaopu admin create` as a person would, the password piped in. */
async function createAdmin(
  environment: Record<string, string>,
  flags: readonly string[] = administrator,
  piped = `${password}\n`,
): Promise<Ran> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kaopu.ts'), 'admin', 'create', ...flags],
    { env: { PATH: '/usr/bin:/bin', ...environment } },
  );
  child.stdin.on('error', () => undefined);
  child.stdin.end(piped);
  const ended = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, output, errors };
}

async function makeOwn(): Promise<OwnDatabase & { environment: Record<string, string> }> {
  const own = await makeDatabase();
  const environment = { KAOPU_DATA: makeDataFolder(), DATABASE_URL: own.url, KAOPU_SECRET: secret };
  return { ...own, environment };
}

/** Signs in to the staff's application and gives who that is there, or the status of the refusal. */
async function signIn({ url }: RunningServer, given = password) {
  const headers = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ email: 'miao@kaopu.example', password: given });
  const answer = await fetch(`${url}/trpc/admin/identity.signIn`, { method: 'POST', headers, body });
  if (!answer.ok) return answer.status;
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const viewer = await fetch(`${url}/trpc/admin/identity.getViewer`, { headers: { cookie } });
  const { result } = (await viewer.json()) as { result: { data: { person: Record<string, unknown> } } };
  return result.data.person;
}

const waitingAdministrator = {
  name: '苗青野',
  email: 'miao@kaopu.example',
  language: 'zh-CN',
  duties: [{ duty: 'trainee' }],
  withheld: [{ duty: 'administrator', scopeType: 'body' }],
  secondFactor: { state: 'to_enrol' },
};

test('the first administrator of an empty database of one’s own signs in and is asked for a second factor', async () => {
  const { environment } = await makeOwn();
  const { KAOPU_SECRET: _secret, ...unsafe } = environment;
  const refused = await createAdmin(unsafe);
  expect(refused).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^The setting KAOPU_SECRET is missing/),
  });
  expect(await createAdmin(environment)).toEqual({
    code: 0,
    output: 'Made the administrator miao@kaopu.example. A second factor is asked for at the first sign-in.\n',
    errors: '',
  });
  const server = await runServer({ ...environment, KAOPU_DEMO: '' });
  expect(await server.told).toMatchObject({ kind: 'ready', accounts: [] });
  expect(await signIn(server)).toMatchObject(waitingAdministrator);
});

test('run again beside the server it changes nothing, the password neither, and says so', async () => {
  const { environment, run } = await makeOwn();
  const server = await runServer(environment);
  expect(await server.told).toMatchObject({ kind: 'ready' });
  expect(await createAdmin(environment)).toMatchObject({ code: 0 });
  expect(await createAdmin(environment, administrator, 'another granite lighthouse\n')).toEqual({
    code: 0,
    output: 'miao@kaopu.example had an account and is an administrator now; the password is unchanged.\n',
    errors: '',
  });
  expect(await signIn(server, 'another granite lighthouse')).toBe(401);
  expect(await signIn(server)).toMatchObject(waitingAdministrator);
  expect(await run(`select to_at from duty_assignment where duty = 'administrator'`)).toEqual([
    { to_at: null },
  ]);
});

test('an empty embedded database that is to be real becomes and stays so', async () => {
  const KAOPU_DATA = makeDataFolder();
  expect(await createAdmin({ KAOPU_DATA, KAOPU_DEMO: 'off' })).toMatchObject({ code: 0, errors: '' });
  const server = await runServer({ KAOPU_DATA, KAOPU_DEMO: '' });
  expect(await server.told).toMatchObject({ kind: 'ready', accounts: [] });
  expect(await signIn(server)).toMatchObject(waitingAdministrator);
});

test('an empty embedded database that the next start would make the demo is left empty', async () => {
  const KAOPU_DATA = makeDataFolder();
  const ran = await createAdmin({ KAOPU_DATA });
  expect(ran).toMatchObject({ code: 1, output: '' });
  expect(ran.errors).toMatch(
    /^This database is empty, and a start would fill it with the demo\. .*KAOPU_DEMO=off.*\n$/,
  );
  expect(existsSync(join(KAOPU_DATA, 'files'))).toBe(false);
});

test('the demo gets no administrator of one’s own by accident', async () => {
  const { environment, run, url } = await makeOwn();
  await migrate(toConnection(url), new Date());
  const { db, close } = createDatabase(toConnection(url), { max: 1 });
  const settings = readSettings([], { ...environment, KAOPU_DEMO: 'on' });
  await openInstallation({ db, settings, isEmbedded: false, now: new Date() });
  await close();
  const ran = await createAdmin(environment);
  expect(ran).toMatchObject({ code: 1, output: '' });
  expect(ran.errors).toMatch(/^This database holds the demo.*KAOPU_DEMO=on.*\n$/);
  expect(await run('select from account')).toEqual([]);
  expect(await createAdmin({ ...environment, KAOPU_DEMO: 'on' })).toMatchObject({ code: 0, errors: '' });
});

const nowhere = {
  KAOPU_DATA: '/nowhere',
  DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c',
  KAOPU_SECRET: secret,
};

test.each([
  ['a bad address', ['--email', 'nobody', '--name', 'A'], /^--email will not do: .*mail/],
  ['a bad name', ['--email', 'a@b.example', '--name', ' '], /^--name will not do/],
  ['a bad language', [...administrator, '--language', 'fr'], /^--language will not do: .*zh-CN/],
  ['a database that does not answer', administrator, /^The database at 127.0.0.1:1\/c cannot be used/],
  ['no name', ['--email', 'a@b.example'], /required option '--name <name>' not specified/],
])('%s is one line and a non-zero exit', async (_what, flags, expected) => {
  const ran = await createAdmin(nowhere, flags);
  expect(ran).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(expected) });
  expect(ran.errors).not.toMatch(/copper|\n {4}at /);
});

test.each([
  ['no password', '', /^No password was given.*\n$/],
  ['a short one', 'copper 12\n', /^The password is too short: .*12.*\n$/],
  ['a common one', 'password12345\n', /^The password is one that many people use.*\n$/],
  ['one made of the address', 'miao@miao@miao\n', /^The password is made of the name or the address.*\n$/],
  ['one too long', `${'0a1b2c3d4e '.repeat(20)}\n`, /^The password will not do: .*200.*\n$/],
])('a password that will not do, %s, is one line and makes nobody', async (_what, piped, expected) => {
  const { environment, run, url } = await makeOwn();
  await migrate(toConnection(url), new Date());
  const ran = await createAdmin(environment, administrator, piped);
  expect(ran).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(expected) });
  expect(ran.errors).not.toContain(piped.trim() || secret);
  expect(await run('select from person')).toEqual([]);
});
