import { auditEvent, auditPersonal } from '@kaopu/db/schema/audit.ts';
import { authChallenge, authSession, passwordReset, signInThrottle } from '@kaopu/db/schema/identity.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../chance.ts';
import { createAdministrator } from './create-administrator.ts';
import { removeExpired } from './remove-expired.ts';
import { insertAccount, testPassword } from './test-accounts.ts';
import { refusal, testBrowser } from './test-browser.ts';

const database = useTestDatabase();

async function signedIn(device?: string) {
  const account = await insertAccount(database.db);
  const browser = testBrowser(database.db, { device: device ?? null });
  await browser.learner((api) => api.identity.signIn({ email: account.email, password: testPassword }));
  return { ...account, browser };
}

test('name and language change; the record keeps that they did, the names beside it', async () => {
  const { browser, personId } = await signedIn();
  await browser.learner((api) => api.identity.changeName({ name: ' 石 岚 ', latinName: "Shi L'an" }));
  await browser.learner((api) => api.identity.changeName({ name: '石 岚', latinName: "Shi L'an" }));
  await browser.learner((api) => api.identity.changeLanguage({ language: 'en' }));
  const { person } = await browser.learner((api) => api.identity.getViewer());
  expect(person).toMatchObject({ name: '石 岚', latinName: "Shi L'an", language: 'en' });
  const changes = await database.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, personId), eq(auditEvent.type, 'identity.nameChanged')));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.body).not.toContain('石');
  const [beside] = await database.db
    .select()
    .from(auditPersonal)
    .where(eq(auditPersonal.eventId, changes[0]?.eventId ?? ''));
  expect(beside?.data).toMatchObject({ to: { name: '石 岚' } });
});

test('one sees where one is signed in and signs a lost phone out; of others one sees nothing', async () => {
  const { browser, email } = await signedIn('Firefox · Linux');
  const phone = testBrowser(database.db, { device: 'Chrome · Android', clock: browser.clock });
  phone.clock.advance(60);
  await phone.learner((api) => api.identity.signIn({ email, password: testPassword }));
  const { rows } = await browser.learner((api) => api.identity.listMyAuthSessions());
  expect(rows).toMatchObject([
    { device: 'Chrome · Android', isThis: false },
    { device: 'Firefox · Linux', isThis: true },
  ]);
  const authSessionId = rows[0]?.authSessionId ?? '';
  const stranger = await signedIn();
  await expect(
    stranger.browser.learner((api) => api.identity.endAuthSession({ authSessionId })),
  ).rejects.toMatchObject(refusal('NOT_FOUND'));
  await browser.learner((api) => api.identity.endAuthSession({ authSessionId }));
  expect((await phone.learner((api) => api.identity.getViewer())).person).toBeNull();
  await browser.learner((api) =>
    api.identity.endAuthSession({ authSessionId: rows[1]?.authSessionId ?? '' }),
  );
  expect(browser.jar.has('learner')).toBe(false);
});

test('the first administrator comes from the command line; an account that is there is appointed', async () => {
  const deps = { db: database.db, clock: systemClock, chance: systemChance };
  const input = {
    email: 'admin@kaopu.example',
    name: '苗青野',
    password: 'copper lantern orchard',
    language: 'zh-CN' as const,
  };
  const made = await createAdministrator(deps, input);
  expect(made.isNew).toBe(true);
  expect(await createAdministrator(deps, input)).toEqual({ personId: made.personId, isNew: false });
  const browser = testBrowser(database.db, {
    clock: { ...testBrowser(database.db).clock, now: () => new Date() },
  });
  await browser.staff((api) => api.identity.signIn(input));
  const { person } = await browser.staff((api) => api.identity.getViewer());
  expect(person?.withheld.map(({ duty }) => duty)).toEqual(['administrator']);

  const trainee = await insertAccount(database.db);
  const appointed = await createAdministrator(deps, { ...input, email: trainee.email, password: 'x' });
  expect(appointed).toEqual({ personId: trainee.personId, isNew: false });
  await expect(
    createAdministrator(deps, { ...input, email: 'b@kaopu.example', password: 'short' }),
  ).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
});

test('what is over is forgotten: auth sessions, links, challenges, counts', async () => {
  const { browser, email } = await signedIn();
  await browser.learner((api) => api.identity.askPasswordReset({ email }));
  await browser.learner((api) => api.identity.startPasskeySignIn());
  await removeExpired({ db: database.db, clock: browser.clock });
  expect(await database.db.select().from(passwordReset)).not.toEqual([]);
  expect(await database.db.select().from(authChallenge)).not.toEqual([]);
  const clock = { now: () => new Date('2099-01-01T00:00:00Z') };
  await removeExpired({ db: database.db, clock });
  for (const table of [authSession, passwordReset, authChallenge, signInThrottle]) {
    expect(await database.db.select().from(table)).toEqual([]);
  }
});
