import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashCredential } from '@kaopu/credentials/record/credential-hash.ts';
import { expect, test } from 'vitest';
import { demoMailOf, demoPassword } from '../demo/demo-accounts.ts';
import { makeDataFolder, runServer } from '../server-process.fixture.ts';
import { KeptFacts } from './kept-facts.ts';

const run = promisify(execFile);
const data = join(import.meta.dirname, 'data');
const names = readdirSync(data).flatMap((file) => file.match(/^(.*)\.backup$/)?.[1] ?? []);
const readFacts = (name: string) =>
  KeptFacts.parse(JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')));

async function kaopu(KAOPU_DATA: string, ...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', KAOPU_DATA };
  const cli = join(import.meta.dirname, '..', 'cli', 'kaopu.ts');
  return (await run(process.execPath, [cli, ...args], { env })).stdout;
}

test('there is data of earlier versions to upgrade', () => expect(names).not.toEqual([]));

test.each(names)('the data that %s left opens whole in this version', { timeout: 120_000 }, async (name) => {
  const facts = readFacts(name);
  const folder = makeDataFolder();
  await kaopu(folder, 'restore', join(data, `${name}.backup`));
  const server = await runServer({ KAOPU_DATA: folder, KAOPU_DEMO: 'on' });
  expect(await server.told, server.output.errors).toMatchObject({ kind: 'ready' });

  const head = join(folder, 'head.json');
  writeFileSync(head, JSON.stringify(facts.head));
  expect(await kaopu(folder, 'audit', 'verify', head)).toMatch(/whole.*agrees with the kept head/s);
  for (const { verifyCode, documentSha256 } of facts.credentials) {
    const answer = await fetch(`${server.url}/credentials/${verifyCode}`);
    expect(await hashCredential((await answer.json()) as object)).toBe(documentSha256);
    const verification = await fetch(`${server.url}/api/verifications/${verifyCode}`);
    expect(await verification.json()).toMatchObject({ kind: 'credential' });
  }
  const signIn = await fetch(`${server.url}/trpc/learner/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: demoMailOf('shi-lan'), password: demoPassword }),
  });
  expect(signIn.status).toBe(200);
});
