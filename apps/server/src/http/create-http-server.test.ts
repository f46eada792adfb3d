import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { describe, expect, test } from 'vitest';
import { buildApplications, makeServer } from './http-tests.fixture.ts';

const html = { accept: 'text/html' };
const home = { origin: 'https://kaopu.example.org' };

describe('the two applications', () => {
  test('are served at / and /admin/, and unknown paths are their screens', async () => {
    const { server } = await makeServer({ applications: buildApplications() });
    const titleAt = async (url: string) =>
      (await server.inject({ url, headers: html })).body.match(/<title>(.*)</)?.[1];
    expect(await titleAt('/')).toBe('learner');
    expect(await titleAt('/verify/ABCD')).toBe('learner');
    expect(await titleAt('/admin/')).toBe('admin');
    expect(await titleAt('/admin/courses/7')).toBe('admin');
    expect((await server.inject({ url: '/admin', headers: html })).headers.location).toBe('/admin/');
  });

  test('a screen with a page of its own gets it', async () => {
    const applications = buildApplications();
    writeFileSync(join(applications.learner, 'verify.html'), '<title>verify</title>');
    const { server } = await makeServer({ applications });
    expect((await server.inject({ url: '/verify/ABCD', headers: html })).body).toContain('verify');
    expect((await server.inject({ url: '/courses', headers: html })).body).toContain('learner');
  });

  test('hashed assets are kept for ever, screens never, and compressed files are used as they are', async () => {
    const { server } = await makeServer({ applications: buildApplications() });
    const asset = await server.inject({ url: '/assets/main-4f3a.js', headers: { 'accept-encoding': 'br' } });
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect([asset.headers['content-encoding'], asset.body]).toEqual(['br', 'compressed learner']);
    expect(asset.headers['content-type']).toMatch(/javascript/);
    const screen = await server.inject({ url: '/', headers: html });
    expect(screen.headers['cache-control']).toBe('no-cache');
    const deep = await server.inject({ url: '/verify/ABCD', headers: html });
    expect(deep.headers['cache-control']).toBe('no-cache');
  });

  test.each(['/assets/gone.js', '/admin/assets/gone.js', '/trpc/nothing', '/.well-known/x', '/api/x'])(
    '%s is no screen',
    async (url) => {
      const { server } = await makeServer({ applications: buildApplications() });
      const answer = await server.inject({ url, headers: html });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toMatch(/json/);
    },
  );

  test('files outside the built folders are not reached', async () => {
    const { server } = await makeServer({ applications: buildApplications() });
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
      expect((await server.inject({ url })).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  test('where nothing was built the answer says what to do', async () => {
    const { server } = await makeServer();
    const answer = await server.inject({ url: '/', headers: html });
    expect([answer.statusCode, answer.body]).toEqual([503, expect.stringContaining('pnpm start')]);
  });
});

describe('headers', () => {
  test('scripts come from here only, and nobody may frame a screen', async () => {
    const { server } = await makeServer({ filesUrl: 'https://files.example.org' });
    const { headers } = await server.inject('/healthz');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("img-src 'self' data: blob: https://files.example.org");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toMatch(/^max-age=/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('neither plain http nor localhost ask browsers for https', async () => {
    for (const publicUrl of ['http://kaopu.example.org', 'https://localhost:7100']) {
      const { server } = await makeServer({ publicUrl });
      const { headers } = await server.inject('/healthz');
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });
});

describe('requests that would change something', () => {
  test.each([
    ['no origin', {}],
    ['another origin', { origin: 'https://evil.example.org' }],
    ['a name that only begins alike', { origin: 'https://kaopu.example.org.evil.example' }],
    ['another scheme', { origin: 'http://kaopu.example.org' }],
    ['a hidden origin', { origin: 'null' }],
  ])('%s: refused', async (_what, headers) => {
    const { server } = await makeServer();
    for (const url of ['/trpc/learner/x', '/trpc/admin/x', '/anything']) {
      const answer = await server.inject({ method: 'POST', url, headers, payload: {} });
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'ORIGIN_REFUSED']);
    }
  });

  test('the public address may', async () => {
    const { server } = await makeServer();
    const answer = await server.inject({ method: 'POST', url: '/anything', headers: home, payload: {} });
    expect(answer.json().error.code).toBe('NOT_FOUND');
  });

  test('where no address was set, the one that the browser used may', async () => {
    const { server } = await makeServer({ publicUrl: 'http://localhost:7100', isPublicUrlSet: false });
    const ask = (origin: string) =>
      server.inject({ method: 'POST', url: '/x', headers: { host: '127.0.0.1:7100', origin }, payload: {} });
    expect((await ask('http://127.0.0.1:7100')).statusCode).toBe(404);
    expect((await ask('http://evil.example.org')).statusCode).toBe(403);
  });
});

describe('errors', () => {
  test('an expected refusal answers with its code, an unexpected one with an id that is in the log', async () => {
    const { server, lines } = await makeServer();
    server.get('/refused', async () => Promise.reject(new KaopuError('STALE_DRAFT', { revision: 3 })));
    server.get('/broken', async () => Promise.reject(new Error('the cable is out')));
    const refused = await server.inject('/refused');
    expect([refused.statusCode, refused.json().error]).toMatchObject([
      409,
      { code: 'STALE_DRAFT', params: { revision: 3 } },
    ]);
    const broken = await server.inject('/broken');
    expect([broken.statusCode, broken.json().error.code]).toEqual([500, 'INTERNAL']);
    expect(broken.body).not.toContain('cable');
    const line = lines.find((text) => text.includes('the cable is out'));
    expect(line).toContain(broken.json().error.requestId);
    expect(broken.headers['x-request-id']).toBe(broken.json().error.requestId);
  });

  test('a body that is too large or no JSON is the sender’s fault', async () => {
    const { server } = await makeServer();
    server.post('/echo', async () => 'ok');
    const send = (payload: string) =>
      server.inject({
        method: 'POST',
        url: '/echo',
        headers: { ...home, 'content-type': 'application/json' },
        payload,
      });
    expect((await send('{')).json().error.code).toBe('INVALID_INPUT');
    expect((await send(JSON.stringify('x'.repeat(1_100_000)))).json().error.code).toBe('TOO_LARGE');
  });
});

describe('health and metrics', () => {
  test('ready means that the database answers and no stop was asked for', async () => {
    const states = { up: true, stopping: false };
    const { server } = await makeServer({
      isDatabaseUp: async () => states.up,
      isStopping: () => states.stopping,
    });
    expect((await server.inject('/readyz')).statusCode).toBe(200);
    states.up = false;
    expect((await server.inject('/readyz')).statusCode).toBe(503);
    states.up = true;
    states.stopping = true;
    expect((await server.inject('/readyz')).statusCode).toBe(503);
    expect((await server.inject('/healthz')).statusCode).toBe(200);
  });

  test('metrics are for this machine, or for whoever shows the token', async () => {
    const { server } = await makeServer();
    expect((await server.inject('/metrics')).body).toContain('kaopu_database_up 1');
    expect((await server.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(403);
    const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.7' } };
    expect((await server.inject(proxied)).statusCode).toBe(403);
    const { server: guarded } = await makeServer({ metricsToken: 'a-token-of-16-chars' });
    const withToken = { url: '/metrics', headers: { authorization: 'Bearer a-token-of-16-chars' } };
    expect((await guarded.inject(withToken)).statusCode).toBe(200);
    expect((await guarded.inject('/metrics')).statusCode).toBe(403);
  });
});

test('neither log nor metrics repeat what was put into an address, a cookie or a header', async () => {
  const { server, lines } = await makeServer({ applications: buildApplications() });
  const headers = { ...html, cookie: 'kaopu_learner=hunter2', authorization: 'Bearer hunter2' };
  await server.inject({ url: '/verify/hunter2?token=hunter2', headers });
  await server.inject({ url: '/trpc/learner/hunter2?input=hunter2', headers });
  await server.inject({ method: 'POST', url: '/hunter2/hunter2', headers, payload: { password: 'hunter2' } });
  const metrics = (await server.inject('/metrics')).body;
  expect(lines.join('')).not.toContain('hunter2');
  expect(metrics).not.toContain('hunter2');
  expect(lines.filter((line) => line.includes('"answered"'))).toHaveLength(4);
});
