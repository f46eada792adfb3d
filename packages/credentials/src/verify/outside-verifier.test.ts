import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signDocument } from '../data-integrity/sign-document.ts';
import { issueExample, makeTestKey } from './issued-credential.example.ts';

/** A program that shares nothing with this package judges what this package makes, over http. */
const program = fileURLToPath(new URL('../../../../e2e/outside-verifier/verify.mjs', import.meta.url));

/** What the issuer publishes, by path. */
const published = new Map<string, unknown>();
const server = createServer((request, response) => {
  const document = published.get(request.url ?? '');
  response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(document ?? null));
});
let origin = '';
let folder = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
  folder = await mkdtemp(join(tmpdir(), 'outside-verifier-'));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Issues the example at this server and publishes its documents. */
async function publish(options: Parameters<typeof issueExample>[0] = {}) {
  // the program goes by the real clock: dates that are past, and none that will be
  const changes = { validFrom: '2020-01-01T00:00:00Z', validUntil: null };
  const issued = await issueExample({ origin, listUntil: null, changes, ...options });
  for (const [address, document] of Object.entries(issued.documents)) {
    published.set(address.startsWith('did:') ? '/.well-known/did.json' : new URL(address).pathname, document);
  }
  return { ...issued, did: issued.credential.issuer.id };
}

async function ask(credential: object, ...flags: string[]): Promise<string> {
  const file = join(folder, 'credential.json');
  await writeFile(file, JSON.stringify(credential));
  return new Promise((resolve) => {
    execFile(process.execPath, [program, file, ...flags], (error, stdout) => {
      resolve(`${error?.code ?? 0} ${stdout.trim()}`);
    });
  });
}

describe('an outside verifier', { timeout: 60_000 }, () => {
  it('imports nothing of ours', async () => {
    const source = await readFile(program, 'utf8');
    const imported = [...source.matchAll(/\bfrom '([^']+)'|import\('([^']+)'\)/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect(imported.filter((name) => !/^(node:|@digitalbazaar\/|jsonld$)/.test(name ?? ''))).toEqual([]);
    expect(imported.length).toBeGreaterThan(4);
  });

  it('accepts what was issued, from the issuer that it expects', async () => {
    const { credential, did } = await publish();
    expect(await ask(credential, '--issuer', did)).toBe('0 accepted');
    expect(await ask(credential, '--issuer', 'did:web:other.example')).toBe(
      `1 refused: issued by ${did}, not by did:web:other.example`,
    );
  });

  it('refuses one byte changed', async () => {
    const { credential } = await publish();
    expect(await ask({ ...credential, validFrom: '2021-01-01T00:00:00Z' })).toBe(
      '1 refused: Invalid signature.',
    );
  });

  it('refuses a key that the issuer does not list', async () => {
    const { credential, did } = await publish();
    const forged = await signDocument({
      document: credential,
      key: await makeTestKey(9, did),
      created: new Date(),
    });
    expect(await ask(forged)).toMatch(/^1 refused: .*does not list the key/);
  });

  it('refuses what is suspended or revoked', async () => {
    const suspended = await publish({ status: { suspension: true } });
    expect(await ask(suspended.credential)).toBe('1 refused: status suspension');
    const revoked = await publish({ status: { suspension: true, revocation: true } });
    expect(await ask(revoked.credential)).toMatch(/^1 refused: status (revocation|suspension)/);
    const onlyRevoked = await publish({ status: { revocation: true } });
    expect(await ask(onlyRevoked.credential)).toBe('1 refused: status revocation');
  });

  it('refuses a list signed by somebody else', async () => {
    const { credential } = await publish({ listKey: await makeTestKey(9) });
    expect(await ask(credential)).toMatch(/^1 refused: .*not verified/);
  });

  it('goes on accepting a retired key, and refuses one that is marked as stolen', async () => {
    const newKey = await makeTestKey(2, `did:web:${origin.replace('http://', '').replace(':', '%3A')}`);
    const oldKey = await makeTestKey(1, newKey.controller);
    const active = { publicKeyMultibase: newKey.publicKeyMultibase, state: 'active' as const };
    const old = { publicKeyMultibase: oldKey.publicKeyMultibase };
    const rotated = await publish({ keys: [active, { ...old, state: 'retired' }], listKey: newKey });
    expect(await ask(rotated.credential)).toBe('0 accepted');
    const stolen = await publish({ keys: [active, { ...old, state: 'compromised' }], listKey: newKey });
    expect(await ask(stolen.credential)).toMatch(/^1 refused: .*not authorized/);
  });
});
