import { testContext } from '@kaopu/api/test-context.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { expect, test } from 'vitest';
import { makeServer } from './http-tests.fixture.ts';

const database = useTestDatabase();
const password = 'copper lantern orchard';
const origin = 'https://kaopu.example.org';

async function open(publicUrl = origin) {
  const { actor: _nobody, ...dependencies } = testContext(database.db, { kind: 'anonymous' });
  return makeServer({ dependencies, publicUrl });
}

type Opened = Awaited<ReturnType<typeof open>>;

const call = (
  { server }: Opened,
  procedure: string,
  asked: { body?: object; cookies?: Record<string, string>; from?: string },
) =>
  server.inject({
    method: asked.body ? 'POST' : 'GET',
    url: `/trpc/${procedure}`,
    headers: { origin: asked.from ?? origin, 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130' },
    ...(asked.body && { payload: asked.body }),
    ...(asked.cookies && { cookies: asked.cookies }),
  });

const person = { name: '石岚', email: 'shi-lan@kaopu.example', password, language: 'zh-CN' };

test('a cookie over https is for the host alone, and neither application takes the other’s', async () => {
  const opened = await open();
  const signedUp = await call(opened, 'learner/identity.signUp', { body: person });
  expect(signedUp.statusCode).toBe(200);
  const [cookie] = signedUp.cookies;
  expect(cookie).toMatchObject({
    name: '__Host-kaopu_learner',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  });
  expect(cookie?.domain).toBeUndefined();
  const token = cookie?.value ?? '';
  const viewerOf = async (side: string, cookies: Record<string, string>) =>
    (await call(opened, `${side}/identity.getViewer`, { cookies })).json().result.data.person;
  expect(await viewerOf('learner', { '__Host-kaopu_learner': token })).toMatchObject({ name: '石岚' });
  expect(await viewerOf('admin', { '__Host-kaopu_learner': token })).toBeNull();
  expect(await viewerOf('admin', { '__Host-kaopu_staff': token })).toBeNull();
  expect(await viewerOf('learner', { kaopu_learner: token })).toBeNull();

  const devices = await call(opened, 'learner/identity.listMyAuthSessions', {
    cookies: { '__Host-kaopu_learner': token },
  });
  expect(devices.json().result.data.rows).toMatchObject([{ device: 'Chrome · Android', isThis: true }]);
  const log = opened.lines.join('');
  for (const secret of [token, password, person.email]) expect(log).not.toContain(secret);
});

test('on plain http the cookie is not Secure, so that it comes back at all', async () => {
  const opened = await open('http://localhost:7100');
  const body = { ...person, email: 'other@kaopu.example' };
  const { cookies } = await call(opened, 'learner/identity.signUp', { body, from: 'http://localhost:7100' });
  expect(cookies).toMatchObject([{ name: 'kaopu_learner', httpOnly: true, sameSite: 'Lax' }]);
  expect(cookies[0]?.secure).toBeUndefined();
});

test('signing out takes the cookie back', async () => {
  const opened = await open();
  const { email } = person;
  const { cookies } = await call(opened, 'learner/identity.signIn', { body: { email, password } });
  const held = { '__Host-kaopu_learner': cookies[0]?.value ?? '' };
  const out = await call(opened, 'learner/identity.signOut', { body: {}, cookies: held });
  expect(out.cookies).toMatchObject([{ name: '__Host-kaopu_learner', value: '', expires: new Date(0) }]);
  const asked = await call(opened, 'learner/identity.getMyAccount', { cookies: held });
  expect(asked.statusCode).toBe(401);
  expect(asked.json().error.data.kaopu.code).toBe('NOT_SIGNED_IN');
});

test('another site cannot sign anybody in or out', async () => {
  const opened = await open();
  const body = { email: person.email, password };
  const foreign = await call(opened, 'learner/identity.signIn', { body, from: 'https://evil.example' });
  expect(foreign.statusCode).toBe(403);
  expect(foreign.cookies).toEqual([]);
});

test('the trainee’s router cannot even name what staff do', async () => {
  const opened = await open();
  const asked = await call(opened, 'learner/identity.listPeople', {});
  expect(asked.statusCode).toBe(404);
});
