import { account, authSession } from '@kaopu/db/schema/identity.ts';
import type { Audience } from '@kaopu/domain/identity/actor.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  createAuthSession,
  endAllAuthSessions,
  endAuthSessionById,
  endAuthSessionOf,
  findAuthSession,
  listAuthSessions,
  removeExpiredAuthSessions,
} from './auth-session.ts';
import { authSessionEnd } from './lifetime.ts';
import { hashToken, toToken } from './token.ts';

const database = useTestDatabase();
// Far from the machine's clock, so that only ours can be what decides.
const start = new Date('2031-05-01T08:00:00Z');
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
let made = 0;

async function signedIn(audience: Audience, personId?: string) {
  const whose = personId ?? (await insertPerson(database.db)).personId;
  const token = toToken(new Uint8Array(32).fill(++made));
  const attributes = {
    audience,
    secondFactorAt: null,
    device: 'Chrome · Android',
    createdAt: start,
    endsAt: authSessionEnd(audience, start),
  };
  await database.db.transaction((tx) => createAuthSession(tx, token, whose, attributes));
  return { token, personId: whose };
}
const find = (token: string, audience: Audience, now = start) =>
  findAuthSession(database.db, token, audience, now);

test('the token is nowhere in the database, only its hash', async () => {
  const { token } = await signedIn('learner');
  const [row] = await database.db
    .select()
    .from(authSession)
    .where(eq(authSession.authSessionId, hashToken(token)));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await find(token, 'learner')).toMatchObject({ device: 'Chrome · Android', endsAt: hours(720) });
  expect(await find(hashToken(token), 'learner')).toBeNull();
});

test('the auth session of one application is none in the other', async () => {
  const { token } = await signedIn('staff');
  expect(await find(token, 'staff')).not.toBeNull();
  expect(await find(token, 'learner')).toBeNull();
});

test('twelve hours are twelve hours, however busily it is used', async () => {
  const { token } = await signedIn('staff');
  for (let hour = 1; hour < 12; hour++) expect(await find(token, 'staff', hours(hour))).not.toBeNull();
  expect(await find(token, 'staff', new Date(hours(12).getTime() - 1))).toMatchObject({ endsAt: hours(12) });
  expect(await find(token, 'staff', hours(12))).toBeNull();
});

test('a disabled account is signed out everywhere at once', async () => {
  const { token, personId } = await signedIn('learner');
  await database.db.update(account).set({ disabledAt: start }).where(eq(account.personId, personId));
  expect(await find(token, 'learner')).toBeNull();
});

test('one is ended by its token, one by its hash and only by its owner, all by the person', async () => {
  const first = await signedIn('learner');
  const { personId } = first;
  const [second, third, stranger] = [
    await signedIn('learner', personId),
    await signedIn('staff', personId),
    await signedIn('learner'),
  ];
  await database.db.transaction(async (tx) => {
    await endAuthSessionOf(tx, first.token, start);
    expect(await endAuthSessionById(tx, stranger.personId, hashToken(second.token))).toBe(false);
  });
  const left = await listAuthSessions(database.db, personId, start);
  expect(left.map(({ authSessionId }) => authSessionId).toSorted()).toEqual(
    [second, third].map(({ token }) => hashToken(token)).toSorted(),
  );
  await database.db.transaction((tx) => endAllAuthSessions(tx, personId, start));
  expect(await listAuthSessions(database.db, personId, start)).toEqual([]);
  expect(await find(stranger.token, 'learner')).not.toBeNull();
});

test('what is over is forgotten, what is not stays', async () => {
  const staff = await signedIn('staff');
  const learner = await signedIn('learner');
  await database.db.transaction((tx) => removeExpiredAuthSessions(tx, hours(13)));
  const ids = await database.db.select({ id: authSession.authSessionId }).from(authSession);
  expect(ids).not.toContainEqual({ id: hashToken(staff.token) });
  expect(ids).toContainEqual({ id: hashToken(learner.token) });
});
