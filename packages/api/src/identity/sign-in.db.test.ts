import { passwordHasher } from '@kaopu/auth/password/password-hasher.ts';
import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { account, authSession } from '@kaopu/db/schema/identity.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertAccount } from './test-accounts.ts';
import { refusal, testBrowser } from './test-browser.ts';

const database = useTestDatabase();
const signUp = {
  name: '石岚',
  latinName: 'Shi Lan',
  email: ' Shi-Lan@Kaopu.example ',
  password: 'copper lantern orchard',
  language: 'zh-CN' as const,
};
const signIn = { email: 'shi-lan@kaopu.example', password: signUp.password };

const eventsOf = (type: string) => database.db.select().from(auditEvent).where(eq(auditEvent.type, type));
const authSessionsOf = (personId: string) =>
  database.db.select().from(authSession).where(eq(authSession.personId, personId));

test('somebody signs up, is a trainee at once, signs out and in again', async () => {
  const browser = testBrowser(database.db, { device: 'Chrome · Android' });
  const { personId } = await browser.learner((api) => api.identity.signUp(signUp));
  const { person } = await browser.learner((api) => api.identity.getViewer());
  expect(person).toMatchObject({
    personId,
    email: 'shi-lan@kaopu.example',
    duties: [{ duty: 'trainee', scopeType: 'body', scopeId: null }],
    secondFactor: { state: 'not_needed' },
    endsAt: '2026-12-22T02:00:00.000Z',
  });
  expect(person?.permissions).toContain('learning.enrol');

  const before = browser.jar.get('learner');
  await browser.learner((api) => api.identity.signOut());
  await browser.learner((api) => api.identity.signOut());
  expect(browser.jar.has('learner')).toBe(false);
  expect((await browser.learner((api) => api.identity.getViewer())).person).toBeNull();

  await browser.learner((api) => api.identity.signIn({ ...signIn, email: 'SHI-LAN@kaopu.example' }));
  expect(browser.jar.get('learner')).not.toBe(before);
  expect(await authSessionsOf(personId)).toMatchObject([{ device: 'Chrome · Android', audience: 'learner' }]);
});

test('what is recorded holds neither address nor name; those lie beside it, erasable', async () => {
  const [signedUp] = await eventsOf('identity.signedUp');
  expect(signedUp?.body).not.toMatch(/石岚|kaopu\.example/);
  expect(signedUp?.actorKind).toBe('person');
  const types = (await database.db.select().from(auditEvent)).map(({ type }) => type);
  expect(types).toEqual(
    expect.arrayContaining([
      'identity.signedUp',
      'identity.dutyGiven',
      'identity.signedIn',
      'identity.signedOut',
    ]),
  );
});

test('an address has one account, in whatever case it is written', async () => {
  const browser = testBrowser(database.db);
  const again = browser.learner((api) => api.identity.signUp({ ...signUp, name: '另一人' }));
  await expect(again).rejects.toMatchObject(refusal('EMAIL_TAKEN'));
  const people = await database.db.execute(sql`SELECT name FROM person WHERE name = '另一人'`);
  expect(people).toHaveLength(0);
});

test.each([
  [{ password: 'short' }, 'PASSWORD_TOO_WEAK'],
  [{ password: 'password-2026' }, 'PASSWORD_TOO_WEAK'],
  [{ email: 'nobody' }, 'INVALID_INPUT'],
  [{ name: '  ' }, 'INVALID_INPUT'],
  [{ name: 'a\u0000b' }, 'INVALID_INPUT'],
  [{ latinName: '石岚' }, 'INVALID_INPUT'],
])('signing up with %j is refused: %s', async (change, code) => {
  const browser = testBrowser(database.db);
  const refused = browser.learner((api) =>
    api.identity.signUp({ ...signUp, email: 'new@kaopu.example', ...change }),
  );
  if (code === 'INVALID_INPUT') await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  else await expect(refused).rejects.toMatchObject(refusal(code));
  expect(browser.jar.size).toBe(0);
});

test('an unknown account and a wrong password get the same answer for the same work', async () => {
  const { email } = await insertAccount(database.db);
  const withoutPassword = await insertAccount(database.db);
  await database.db
    .update(account)
    .set({ passwordHash: null })
    .where(eq(account.personId, withoutPassword.personId));
  const disabled = await insertAccount(database.db);
  await database.db
    .update(account)
    .set({ disabledAt: new Date() })
    .where(eq(account.personId, disabled.personId));
  const browser = testBrowser(database.db);
  const work: { hashes: number; events: number; error: unknown }[] = [];
  for (const [address, password] of [
    [email, 'not the password at all'],
    ['nobody@kaopu.example', 'not the password at all'],
    [withoutPassword.email, 'not the password at all'],
    [disabled.email, disabled.password],
  ] as const) {
    const hashes = passwordHasher.computed();
    const events = (await eventsOf('identity.signInRefused')).length;
    const error = await browser
      .learner((api) => api.identity.signIn({ email: address, password }))
      .catch(({ code, message, cause }) => ({ code, message, cause: cause.code, params: cause.params }));
    const after = await eventsOf('identity.signInRefused');
    work.push({ hashes: passwordHasher.computed() - hashes, events: after.length - events, error });
  }
  expect(work).toEqual(work.map(() => work[0]));
  expect(work[0]).toMatchObject({ hashes: 1, events: 1, error: { cause: 'SIGN_IN_REFUSED' } });
});

test('a refused sign-in is recorded without the address', async () => {
  const events = await eventsOf('identity.signInRefused');
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events)).not.toMatch(/kaopu\.example|127\.0\.0\.1/);
});

test('the eleventh try waits, even with the right password, and from whatever network; then it goes on', async () => {
  const { email, password } = await insertAccount(database.db);
  const guesser = testBrowser(database.db, { network: '203.0.113.9' });
  for (let n = 0; n < 10; n++) {
    const wrong = guesser.learner((api) => api.identity.signIn({ email, password: `guess number ${n}` }));
    await expect(wrong).rejects.toMatchObject(refusal('SIGN_IN_REFUSED'));
  }
  const owner = testBrowser(database.db, { network: '198.51.100.1', clock: guesser.clock });
  const hashes = passwordHasher.computed();
  const blocked = owner.learner((api) => api.identity.signIn({ email, password }));
  await expect(blocked).rejects.toMatchObject(refusal('SIGN_IN_THROTTLED', { seconds: 900 }));
  expect(passwordHasher.computed()).toBe(hashes);
  owner.clock.advance(900);
  await owner.learner((api) => api.identity.signIn({ email, password }));
  expect(owner.jar.has('learner')).toBe(true);
});

test('a hall of 300 behind one address signs in, every tenth mistyping once, and nobody is refused', async () => {
  const people = await Promise.all(Array.from({ length: 300 }, () => insertAccount(database.db)));
  const signInOne = async ({ email, password }: (typeof people)[number], index: number) => {
    const browser = testBrowser(database.db, { network: '2001:db8:0:12::7' });
    if (index % 10 === 0) {
      const typo = browser.learner((api) => api.identity.signIn({ email, password: `${password}x` }));
      await expect(typo).rejects.toMatchObject(refusal('SIGN_IN_REFUSED'));
    }
    await browser.learner((api) => api.identity.signIn({ email, password }));
    return browser.jar.has('learner');
  };
  expect(await Promise.all(people.map(signInOne))).toEqual(people.map(() => true));
}, 120_000);

test('a throttle that cannot be read signs nobody in', async () => {
  const { email, password, personId } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await database.db.execute(sql`ALTER TABLE sign_in_throttle RENAME TO away`);
  const refused = browser.learner((api) => api.identity.signIn({ email, password }));
  await expect(refused).rejects.toMatchObject(refusal('UNAVAILABLE'));
  await database.db.execute(sql`ALTER TABLE away RENAME TO sign_in_throttle`);
  expect(await authSessionsOf(personId)).toEqual([]);
  expect(browser.jar.size).toBe(0);
});

test('a token planted before signing in opens nothing afterwards', async () => {
  const { email, password, personId } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await browser.learner((api) => api.identity.signIn({ email, password }));
  const planted = browser.jar.get('learner');
  await browser.learner((api) => api.identity.signIn({ email, password }));
  const attacker = testBrowser(database.db, { clock: browser.clock });
  attacker.jar.set('learner', planted ?? '');
  expect((await attacker.learner((api) => api.identity.getViewer())).person).toBeNull();
  expect(await authSessionsOf(personId)).toHaveLength(1);
});

test('a trainee finds no way into the staff application, nor does a cookie of the other side', async () => {
  const trainee = await insertAccount(database.db);
  const examiner = await insertAccount(database.db, ['trainee', 'examiner']);
  const browser = testBrowser(database.db);
  await expect(browser.staff((api) => api.identity.signIn(trainee))).rejects.toMatchObject(
    refusal('NO_STAFF_DUTY'),
  );
  await browser.staff((api) => api.identity.signIn(examiner));
  expect((await browser.staff((api) => api.identity.getViewer())).person?.duties).toMatchObject([
    { duty: 'trainee' },
    { duty: 'examiner' },
  ]);
  browser.jar.set('learner', browser.jar.get('staff') ?? '');
  expect((await browser.learner((api) => api.identity.getViewer())).person).toBeNull();
});

test('staff are signed out after twelve hours whatever they do', async () => {
  const examiner = await insertAccount(database.db, ['examiner']);
  const browser = testBrowser(database.db);
  await browser.staff((api) => api.identity.signIn(examiner));
  for (let hour = 0; hour < 11; hour++) {
    browser.clock.advance(3600);
    expect((await browser.staff((api) => api.identity.getViewer())).person).not.toBeNull();
  }
  browser.clock.advance(3600);
  expect((await browser.staff((api) => api.identity.getViewer())).person).toBeNull();
  await expect(browser.staff((api) => api.identity.getMyAccount())).rejects.toMatchObject(
    refusal('NOT_SIGNED_IN'),
  );
});

test('a hash of older parameters is renewed by signing in', async () => {
  const older = await insertAccount(database.db);
  const outdated =
    '$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$I4CgDaLX3xcoGzkmLc/Y3cQSQVEmwWmWcD91oNVjPNw';
  const byPerson = eq(account.personId, older.personId);
  await database.db.update(account).set({ passwordHash: outdated }).where(byPerson);
  const browser = testBrowser(database.db);
  await browser.learner((api) => api.identity.signIn({ email: older.email, password: 'copper lantern' }));
  const [row] = await database.db.select().from(account).where(byPerson);
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
