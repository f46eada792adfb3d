import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { issueFirst } from '@kaopu/api/certification/credential-story.ts';
import { compromiseSigningKey } from '@kaopu/api/certification/signing-keys.ts';
import { verifyCredential } from '@kaopu/credentials/verify/verify-credential.ts';
import { credential } from '@kaopu/db/schema/certification.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeServer } from '../http-tests.fixture.ts';
import type { buildOpenApi } from './build-openapi.ts';
import { buildKeptOpenApi } from './write-openapi.ts';

const database = useTestDatabase();
const publicUrl = 'http://localhost:7100';
beforeEach(async () => {
  await database.sql`UPDATE duty_assignment SET to_at = now() - interval '10 years'`;
  await database.db.delete(installation);
});

/** A server over the database in which one credential was issued. */
async function serveIssued() {
  const issued = await issueFirst(database.db);
  const { server } = await makeServer({ dependencies: issued.ctx, publicUrl });
  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });
  const document = (await get('/openapi.json')).json<ReturnType<typeof buildOpenApi>>();
  return { ...issued, server, get, document };
}
type Served = Awaited<ReturnType<typeof serveIssued>>;
type Answer = Awaited<ReturnType<Served['get']>>;

/** Says what in an answer is not as the OpenAPI document describes it; nothing when all is. */
function describeDifference(document: Served['document'], path: string, answer: Answer): string | null {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'openapi', ...document });
  const type = String(answer.headers['content-type']).split(';')[0] ?? '';
  const pointer = ['paths', path, 'get', 'responses', String(answer.statusCode), 'content', type, 'schema'];
  const reference = pointer.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')));
  const validate = ajv.getSchema(`openapi#/${reference.join('/')}`);
  if (!validate) return `nothing is said of ${answer.statusCode} ${type} at ${path}`;
  return validate(answer.json()) ? null : ajv.errorsText(validate.errors);
}

describe('every answer is as the OpenAPI document says', () => {
  test('for what is there', async () => {
    const { get, document, verifyCode, number, facts } = await serveIssued();
    const { schemeVersionId } = facts;
    const [row] = await database.db.select().from(credential);
    const credentialAnswer = await get(`/credentials/${verifyCode}`);
    const lists = ['credentialStatus', 'revocationStatus'].map(
      (name) => new URL(credentialAnswer.json()[name].statusListCredential).pathname,
    );
    const asked: [path: string, url: string][] = [
      ['/.well-known/did.json', '/.well-known/did.json'],
      ['/issuer', '/issuer'],
      ['/credentials/{verifyCode}', `/credentials/${verifyCode.toLowerCase()}`],
      ...lists.map((url): [string, string] => ['/status-lists/{statusListId}', url]),
      ['/achievements/{schemeVersionId}/{levelCode}', `/achievements/${schemeVersionId}/L3`],
      [
        '/achievements/{schemeVersionId}/{levelCode}/criteria',
        `/achievements/${schemeVersionId}/L3/criteria`,
      ],
      ['/api/verifications/{typed}', `/api/verifications/${verifyCode}`],
      ['/api/verifications/{typed}', `/api/verifications/${number}`],
      ['/api/verifications/{typed}', '/api/verifications/KP-2026-0000-0119-2'],
      ['/api/verifications/{typed}', '/api/verifications/hello%20world'],
    ];
    for (const [path, url] of asked) {
      const answer = await get(url);
      expect([url, answer.statusCode, describeDifference(document, path, answer)]).toEqual([url, 200, null]);
      expect(answer.headers['access-control-allow-origin']).toBe('*');
    }
    const recordPath = `/issued-record/${row?.documentSha256}`;
    const recorded = (await database.db.select().from(credential)).map(
      ({ documentSha256 }) => documentSha256,
    );
    expect(recorded).toContain(recordPath.split('/')[2]);
    expect(describeDifference(document, '/issued-record/{documentSha256}', await get(recordPath))).toBeNull();
  });

  test('for what is not there', async () => {
    const { get, document } = await serveIssued();
    const asked: [path: string, url: string][] = [
      ['/credentials/{verifyCode}', '/credentials/TJJEW-XWNVE-4XGM'],
      ['/credentials/{verifyCode}', '/credentials/not-a-code'],
      ['/status-lists/{statusListId}', `/status-lists/${randomUUID()}`],
      ['/status-lists/{statusListId}', '/status-lists/1'],
      ['/achievements/{schemeVersionId}/{levelCode}', `/achievements/${randomUUID()}/L3`],
      ['/issued-record/{documentSha256}', `/issued-record/${'0'.repeat(64)}`],
      ['/credentials/{verifyCode}/certificate.pdf', '/credentials/TJJEW-XWNVE-4XGM/certificate.pdf'],
    ];
    for (const [path, url] of asked) {
      const answer = await get(url);
      expect([url, answer.statusCode, describeDifference(document, path, answer)]).toEqual([url, 404, null]);
    }
  });

  test('and the document names every public route, once', async () => {
    const { document, get } = await serveIssued();
    const ids = Object.values(document.paths).map(({ get: operation }) => String(operation.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.servers).toEqual([{ url: publicUrl }]);
    const page = await get('/api-docs');
    for (const path of Object.keys(document.paths)) expect(page.body).toContain(path);
    expect(page.body).not.toContain('<script');
  });
});

test('what is served verifies outside, and is refused after a revocation', async () => {
  const { get, verifyCode, registrar, credentialId, ctx } = await serveIssued();
  const fetched = async () => {
    const document = (await get(`/credentials/${verifyCode}`)).json();
    const documents: Record<string, unknown> = {};
    for (const entry of [document.credentialStatus, document.revocationStatus]) {
      const url = entry.statusListCredential;
      documents[url] = (await get(new URL(url).pathname)).json();
    }
    const did = (await get('/.well-known/did.json')).json();
    return { credential: document, documents: { ...documents, [did.id]: did }, now: ctx.clock.now() };
  };
  expect((await verifyCredential(await fetched())).accepted).toBe(true);
  await registrar.revokeCredential({ credentialId, reason: '查实出借', idempotencyKey: randomUUID() });
  expect(await verifyCredential(await fetched())).toMatchObject({ accepted: false, standing: 'revoked' });
  expect((await get(`/api/verifications/${verifyCode}`)).json()).toMatchObject({ status: 'revoked' });
});

test('a browser that opens a credential is led to the page about it, and so is the QR code', async () => {
  const { get, verifyCode } = await serveIssued();
  const opened = await get(`/credentials/${verifyCode}`, { accept: 'text/html,application/xhtml+xml' });
  expect([opened.statusCode, opened.headers.location]).toEqual([303, `/verify/${verifyCode}`]);
  const scanned = await get(`/v/${verifyCode}`);
  expect([scanned.statusCode, scanned.headers.location]).toEqual([302, `/verify/${verifyCode}`]);
  const odd = await get('/v/%2F%2Fevil.example');
  expect(odd.headers.location).toBe('/verify/%2F%2Fevil.example');
});

test('the certificate is printed in both languages, and another language is refused', async () => {
  const { get, verifyCode } = await serveIssued();
  for (const language of ['zh-CN', 'en']) {
    const printed = await get(`/credentials/${verifyCode}/certificate.pdf?language=${language}`);
    expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }
  const refused = await get(`/credentials/${verifyCode}/certificate.pdf?language=fr`);
  expect([refused.statusCode, refused.json().error.code]).toEqual([400, 'INVALID_INPUT']);
});

test('look-ups from one place are limited, softly and with a way to know for how long', async () => {
  const { get } = await serveIssued();
  let last = await get('/api/verifications/hello');
  for (let tries = 0; tries < 700 && last.statusCode === 200; tries++) {
    last = await get('/api/verifications/hello');
  }
  expect([last.statusCode, last.json().error.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
});

test('a stolen key is marked for outsiders, and is no assertion method any more', async () => {
  const { get, ctx } = await serveIssued();
  const before = (await get('/.well-known/did.json')).json();
  const signingKeyId = before.assertionMethod.at(-1).split('#')[1];
  await compromiseSigningKey(ctx, { signingKeyId, since: new Date('2026-10-01T00:00:00Z') });
  const after = (await get('/.well-known/did.json')).json();
  expect(after.verificationMethod).toContainEqual(
    expect.objectContaining({ publicKeyMultibase: signingKeyId, revoked: '2026-10-01T00:00:00.000Z' }),
  );
  expect(after.assertionMethod).not.toContain(before.assertionMethod.at(-1));
});

test('docs/openapi/openapi.json is the document that is served: pnpm --filter @kaopu/server openapi', async () => {
  const file = new URL('../../../../../docs/openapi/openapi.json', import.meta.url);
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(buildKeptOpenApi())));
  const { document } = await serveIssued();
  expect({ ...document, servers: kept.servers }).toEqual(kept);
});
