import type { CastMember } from '@kaopu/api/permissions/cast.ts';
import { readTables } from '@kaopu/api/permissions/permission-page.ts';
import { authCookieName } from '@kaopu/auth/auth-session/cookie.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { buildApplications, makeServer } from './http-tests.fixture.ts';
import { type Ask, asksOf, type Request } from './route-asks.fixture.ts';
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
let asks: Record<string, Ask>;
beforeAll(async () => {
  world = await prepareRoutes(database.db);
  asks = asksOf(world);
}, 180_000);

type Line = (typeof lines)[number];
const nameOf = ({ route, askedFor }: Pick<Line, 'route' | 'askedFor'>) => `${route}: ${askedFor}`;

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
