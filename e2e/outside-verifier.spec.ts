import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './support/journey.ts';

const verifier = fileURLToPath(new URL('outside-verifier/verify.mjs', import.meta.url));
const password = 'kaopu-demo-2026';

/** The newest credential of somebody in the demo, as they would download it. */
async function download(url: string, holder: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const body = JSON.stringify({ email: `${holder}@kaopu.example`, password });
  const signedIn = await fetch(`${url}/trpc/learner/identity.signIn`, { method: 'POST', headers, body });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const asked = await fetch(`${url}/trpc/learner/certification.listMyCredentials?input=%7B%7D`, {
    headers: { cookie },
  });
  const { result } = (await asked.json()) as { result: { data: { rows: { documentUrl: string }[] } } };
  const { pathname } = new URL(result.data.rows[0]?.documentUrl ?? '');
  return (await fetch(url + pathname)).text();
}

/** What the program that shares no code with Kaopu says of a file. */
async function judge(credential: string, ...more: string[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'kaopu-outside-')), 'credential.json');
  await writeFile(file, credential);
  return new Promise((resolve) => {
    execFile(process.execPath, [verifier, file, ...more], (_error, stdout) => resolve(stdout.trim()));
  });
}

test('a program that shares no code with Kaopu accepts what was issued and refuses what is not right @once', async ({
  server,
}) => {
  const credential = await download(server.url, 'shi-lan');
  const { issuer } = JSON.parse(credential) as { issuer: { id: string } };
  expect(await judge(credential)).toBe('accepted');
  expect(await judge(credential, '--issuer', issuer.id)).toBe('accepted');

  const name = '石岚';
  expect(credential).toContain(name);
  expect(await judge(credential.replace(name, '石岗'))).toMatch(/^refused: /);
  expect(await judge(credential, '--issuer', 'did:web:somebody.example')).toMatch(/^refused: issued by/);
  expect(await judge(await download(server.url, 'yin-zhiqiu'))).toMatch(/^refused: status /);
  expect(await judge(await download(server.url, 'che-wangbei'))).toMatch(/^refused: status suspension/);
});
