import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeDataFolder, postmasterOf, type RunningServer, runServer } from './server-process.fixture.ts';

const password = 'correct horse battery staple';
const run = promisify(execFile);

/** One sign-up over HTTP: `ok` only when the server has acknowledged it, else its code, or `lost` without an answer. */
async function signUp({ url }: RunningServer, email: string): Promise<string> {
  const body = JSON.stringify({ name: '宁采苓', email, password, language: 'zh-CN' });
  const headers = { 'content-type': 'application/json', origin: url };
  try {
    const answer = await fetch(`${url}/trpc/learner/identity.signUp`, { method: 'POST', headers, body });
    if (answer.ok) return 'ok';
    const { error } = (await answer.json()) as { error: { message: string } };
    return error.message;
  } catch {
    return 'lost';
  }
}

/** Four people at a time sign up until the server answers no more; gives the addresses it had acknowledged. */
async function writeUntilDeath(
  server: RunningServer,
  kill: (acknowledged: number) => void,
): Promise<string[]> {
  const acknowledged: string[] = [];
  let failures = 0;
  const writer = async (name: string) => {
    for (let count = 0; failures < 4; count++) {
      const email = `${name}-${count}@kaopu.example`;
      if ((await signUp(server, email)) === 'ok') acknowledged.push(email);
      else failures++;
      kill(acknowledged.length);
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map((letter) => writer(`${letter}${crypto.randomUUID()}`)));
  return acknowledged;
}

async function verifyRecord(dataFolder: string): Promise<string> {
  const cli = join(import.meta.dirname, 'cli', 'kaopu.ts');
  const env = { PATH: process.env.PATH ?? '', KAOPU_DATA: dataFolder };
  const { stdout } = await run(process.execPath, [cli, 'audit', 'verify'], { env });
  return stdout;
}

type Kill = (server: RunningServer, dataFolder: string) => void;

const killServer: Kill = ({ child }) => void child.kill('SIGKILL');
const killDatabase: Kill = (_, dataFolder) => void process.kill(postmasterOf(dataFolder), 'SIGKILL');

const victims: { who: string; kill: Kill }[] = [
  { who: 'the server', kill: killServer },
  { who: 'PostgreSQL', kill: killDatabase },
  {
    who: 'both',
    kill: (server, dataFolder) => {
      killDatabase(server, dataFolder);
      killServer(server, dataFolder);
    },
  },
];

test.for(victims)(
  '$who killed during writes: nothing acknowledged is missing and the record is whole',
  {
    timeout: 120_000,
  },
  async ({ kill }) => {
    const KAOPU_DATA = makeDataFolder();
    const first = await runServer({ KAOPU_DATA });
    expect(await first.told).toMatchObject({ kind: 'ready' });
    let killed = false;
    const acknowledged = await writeUntilDeath(first, (count) => {
      if (killed || count < 12) return;
      killed = true;
      kill(first, KAOPU_DATA);
    });
    expect(acknowledged.length).toBeGreaterThanOrEqual(12);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await runServer({ KAOPU_DATA });
    expect(await second.told).toMatchObject({ kind: 'ready' });
    for (const email of acknowledged) expect(await signUp(second, email)).toBe('EMAIL_TAKEN');
    expect(await verifyRecord(KAOPU_DATA)).toMatch(/^The record is whole/);
  },
);
