import type { CastMember } from '@kaopu/api/permissions/cast.ts';
import { readTables } from '@kaopu/api/permissions/permission-page.ts';
import { authCookieName } from '@kaopu/auth/auth-session/cookie.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { buildApplications, makeServer } from './http-tests.fixture.ts';
import { type PreparedRoutes, prepareRoutes, readRoutes } from './routes.fixture.ts';

const publicUrl = 'http://localhost:7100';
const elsewhere = 'https://evil.example.org';
const columns = ['nobody', 'trainee', 'instructor', 'instructor of another course', 'auditor', 'other staff'];
const lines = readTables(['route', 'asked for']).map(([route = '', askedFor = '', ...statuses]) => ({
  ...{ route, askedFor, anotherSite: statuses[columns.length] },
  statuses: new Map(columns.map((name, index) => [name, Number(statuses[index])])),
}));

const database = useTestDatabase();
let world: PreparedRoutes;
beforeAll(async () => {
  world = await prepareRoutes(database.db);
});

type Request = Omit<InjectOptions, 'cookies'> & { url: string };
type Answer = Awaited<ReturnType<typeof sendAs>>;
type Ask = (asking: {
  member: CastMember;
  send(request: Request): Promise<Answer>;
  sendAs(name: string, request: Request): Promise<Answer>;
}) => Request | Promise<Request>;
type Line = (typeof lines)[number];
const nameOf = ({ route, askedFor }: Pick<Line, 'route' | 'askedFor'>) => `${route}: ${askedFor}`;

const tus = { 'tus-resumable': '1.0.0' };
const begin: Request = { method: 'POST', url: '/uploads', headers: { ...tus, 'upload-length': '10' } };
const goOn = (url: string): Request => ({
  ...{ method: 'PATCH', url, payload: '0123' },
  headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
});
const locationOf = async (begun: Promise<Answer>) =>
  String((await begun).headers.location ?? '/uploads/none');
const file = (fileId: string) => ({ url: `/files/${fileId}` });
const call =
  (url: string): Ask =>
  () => ({ url });
const change =
  (url: string): Ask =>
  () => ({ method: 'POST', url, payload: {} });

/** How each line of the table is asked for. */
const asks: Record<string, Ask> = {
  '/healthz: whether the process lives': call('/healthz'),
  '/readyz: whether it can serve': call('/readyz'),
  '/metrics: from this machine': call('/metrics'),
  '/metrics: over the network, without the token': () => ({ url: '/metrics', remoteAddress: '10.0.0.9' }),
  '/trpc/learner/:path: a public procedure': call('/trpc/learner/identity.getViewer'),
  '/trpc/learner/:path: a procedure for whoever is signed in to learn': call(
    '/trpc/learner/identity.getMyAccount',
  ),
  '/trpc/learner/:path: a change': change('/trpc/learner/identity.startPasskeySignIn'),
  '/trpc/admin/:path: a public procedure': call('/trpc/admin/identity.getViewer'),
  '/trpc/admin/:path: a procedure for whoever is signed in as staff': call(
    '/trpc/admin/identity.getMyAccount',
  ),
  '/trpc/admin/:path: a change': change('/trpc/admin/identity.startPasskeySignIn'),
  '/.well-known/kaopu/audit-head: the head of the record': call('/.well-known/kaopu/audit-head'),
  "/.well-known/did.json: the issuer's keys": call('/.well-known/did.json'),
  "/issuer: the issuer's profile": call('/issuer'),
  '/achievements/:schemeVersionId/:levelCode: a level of a published scheme': () => ({
    url: `/achievements/${world.schemeVersionId}/L3`,
  }),
  '/achievements/:schemeVersionId/:levelCode/criteria: its criteria': () => ({
    url: `/achievements/${world.schemeVersionId}/L3/criteria`,
  }),
  '/achievements/:schemeVersionId/:levelCode: a level of a draft': () => ({
    url: `/achievements/${world.draftVersionId}/L3`,
  }),
  '/status-lists/:statusListId: a status list': () => ({ url: `/status-lists/${world.statusListId}` }),
  '/issued-record/:documentSha256: whether this was issued': () => ({
    url: `/issued-record/${world.documentSha256}`,
  }),
  '/credentials/:verifyCode: a credential by its random code': () => ({
    url: `/credentials/${world.issued.verifyCode}`,
  }),
  '/credentials/:verifyCode: a credential by its printed number': () => ({
    url: `/credentials/${world.issued.number}`,
  }),
  '/credentials/:verifyCode/certificate.pdf: the certificate by the random code': () => ({
    url: `/credentials/${world.issued.verifyCode}/certificate.pdf`,
  }),
  '/v/:verifyCode: the link of the QR code': () => ({ url: `/v/${world.issued.verifyCode}` }),
  '/api/verifications/:typed: a check': () => ({ url: `/api/verifications/${world.issued.number}` }),
  '/openapi.json: the description of public addresses': call('/openapi.json'),
  '/api-docs: the page about them': call('/api-docs'),
  '/uploads: beginning an upload': () => begin,
  "/uploads/*: going on with one's own": async ({ send }) => goOn(await locationOf(send(begin))),
  "/uploads/*: going on with somebody else's": async ({ sendAs }) =>
    goOn(await locationOf(sendAs('instructor of this course', begin))),
  "/uploads/*: removing somebody else's": async ({ sendAs }) => ({
    ...{ method: 'DELETE', headers: tus },
    url: await locationOf(sendAs('instructor of this course', begin)),
  }),
  '/files/:fileId: a video in the draft of a course': () => file(world.course.inDraft),
  '/files/:fileId: a video in a published lesson, enrolled in it': async ({ member }) => {
    await world.enrol(member);
    return file(world.studied.published);
  },
  '/files/:fileId: a video in a published lesson, not enrolled': () => file(world.course.published),
  "/files/:fileId: one's own upload": async ({ member }) =>
    file(await world.keepVideo(member.holder.personId)),
  "/files/:fileId: somebody else's upload that nothing shows": () => file(world.unseen),
  '/admin: the staff application': call('/admin'),
  '/admin/*: a file of the staff application': call('/admin/assets/main-4f3a.js'),
  '/*: a file of the learner application': call('/assets/main-4f3a.js'),
};

const open = () => makeServer({ dependencies: world.ctx, publicUrl, applications: buildApplications() });

/** Sends a request as one of the cast: trainees with the learner's cookie, everybody else with that of staff. */
async function sendAs(server: FastifyInstance, member: CastMember, request: Request, origin = publicUrl) {
  const audience = member.duty === 'trainee' ? 'learner' : 'staff';
  const cookies = { [authCookieName(audience, false)]: member.holder.tokens[audience] };
  return server.inject({
    ...request,
    headers: { origin, ...request.headers },
    ...(member.name !== 'nobody' && { cookies }),
  });
}

async function statusFor(server: FastifyInstance, line: Line, member: CastMember, origin = publicUrl) {
  const ask = asks[nameOf(line)];
  if (!ask) throw new Error(`nothing asks for "${nameOf(line)}"`);
  const named = (name: string) => world.cast.find((one) => one.name === name) ?? member;
  const request = await ask({
    member,
    send: (asked) => sendAs(server, member, asked),
    sendAs: (name, asked) => sendAs(server, named(name), asked),
  });
  return (await sendAs(server, member, request, origin)).statusCode;
}

const columnOf = ({ name }: CastMember) => (columns.includes(name) ? name : 'other staff');

test('the table has a line for every route, and every line is asked for', async () => {
  const { server } = await open();
  await server.ready();
  const there = readRoutes(server.printRoutes({ commonPrefix: false }));
  expect([...new Set(lines.map(({ route }) => route))].toSorted()).toEqual(there.toSorted());
  expect(lines.map(nameOf).toSorted()).toEqual(Object.keys(asks).toSorted());
});

test.each(lines)('$route answers as docs/permissions.md says: $askedFor', async (line) => {
  const { server } = await open();
  const callers = world.cast.filter(
    ({ name, scope, isWithheld }) => columns.includes(name) || (scope.type === 'body' && !isWithheld),
  );
  const answered: [string, number][] = [];
  for (const member of callers) answered.push([member.name, await statusFor(server, line, member)]);
  expect(answered).toEqual(callers.map((member) => [member.name, line.statuses.get(columnOf(member))]));
});

test.each(lines)('$route does what the table says for another site: $askedFor', async (line) => {
  const { server } = await open();
  const instructor = world.cast.find(({ name }) => name === 'instructor');
  if (!instructor) throw new Error('somebody is instructor');
  const expected = line.anotherSite === '—' ? line.statuses.get('instructor') : Number(line.anotherSite);
  expect(await statusFor(server, line, instructor, elsewhere)).toBe(expected);
});
