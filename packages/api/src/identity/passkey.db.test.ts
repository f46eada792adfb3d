import { authChallenge, passkey } from '@kaopu/db/schema/identity.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { softwareAuthenticator } from '@kaopu/testing/software-authenticator.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertAccount, testPassword } from './test-accounts.ts';
import { refusal, type TestBrowser, testBrowser } from './test-browser.ts';

const database = useTestDatabase();
const site = { id: 'localhost', origin: 'http://localhost:7100' };
const refused = { cause: { code: 'PASSKEY_REFUSED' } };

async function withPasskey(duties: Parameters<typeof insertAccount>[1] = ['board_member']) {
  const account = await insertAccount(database.db, duties);
  const browser = testBrowser(database.db);
  await browser.staff((api) => api.identity.signIn({ email: account.email, password: testPassword }));
  const authenticator = softwareAuthenticator(site);
  const { authChallengeId, options } = await browser.staff((api) => api.identity.startPasskey());
  const added = { authChallengeId, response: authenticator.register(options), label: '我的手机' };
  const { recoveryCodes } = await browser.staff((api) => api.identity.addPasskey(added));
  return { ...account, browser, authenticator, recoveryCodes, added };
}
const start = (browser: TestBrowser) => browser.staff((api) => api.identity.startPasskeySignIn());
const viewer = async (browser: TestBrowser) =>
  (await browser.staff((api) => api.identity.getViewer())).person;

test('a passkey signs in by itself and counts as both factors', async () => {
  const { browser, authenticator, recoveryCodes, personId } = await withPasskey();
  expect(recoveryCodes).toHaveLength(10);
  expect((await viewer(browser))?.secondFactor).toMatchObject({ state: 'shown', passkeys: 1 });
  await browser.staff((api) => api.identity.signOut());

  const { authChallengeId, options } = await start(browser);
  const answer = { authChallengeId, response: authenticator.sign(options) };
  expect(await browser.staff((api) => api.identity.signInWithPasskey(answer))).toEqual({ personId });
  expect(await viewer(browser)).toMatchObject({
    duties: [{ duty: 'board_member' }],
    secondFactor: { state: 'shown' },
  });
  const [row] = await database.db.select().from(passkey).where(eq(passkey.personId, personId));
  expect(row).toMatchObject({ counter: 2, lastUsedAt: browser.clock.now(), label: '我的手机' });
});

test('an answer that was sent once opens nothing again: neither sign-in nor registration', async () => {
  const { browser, authenticator, added } = await withPasskey();
  const { authChallengeId, options } = await start(browser);
  const answer = { authChallengeId, response: authenticator.sign(options) };
  await browser.staff((api) => api.identity.signInWithPasskey(answer));
  const thief = testBrowser(database.db, { clock: browser.clock });
  await expect(thief.staff((api) => api.identity.signInWithPasskey(answer))).rejects.toMatchObject(refused);
  await expect(browser.staff((api) => api.identity.addPasskey(added))).rejects.toMatchObject(refused);
});

test('a wrong answer uses the challenge up', async () => {
  const { browser, authenticator } = await withPasskey();
  const { authChallengeId, options } = await start(browser);
  const wrong = {
    authChallengeId,
    response: authenticator.sign(options, { origin: 'https://evil.example' }),
  };
  await expect(browser.staff((api) => api.identity.signInWithPasskey(wrong))).rejects.toMatchObject(refused);
  const right = { authChallengeId, response: authenticator.sign(options) };
  await expect(browser.staff((api) => api.identity.signInWithPasskey(right))).rejects.toMatchObject(refused);
  expect(await database.db.select().from(authChallenge)).toEqual([]);
});

test('a challenge is over after five minutes, and is for one purpose', async () => {
  const { browser, authenticator } = await withPasskey();
  const late = await start(browser);
  browser.clock.advance(301);
  const answer = { authChallengeId: late.authChallengeId, response: authenticator.sign(late.options) };
  await expect(browser.staff((api) => api.identity.signInWithPasskey(answer))).rejects.toMatchObject(refused);
  const forFactor = await browser.staff((api) => api.identity.startShowingPasskey());
  const response = authenticator.sign(forFactor.options);
  const elsewhere = { authChallengeId: forFactor.authChallengeId, response };
  await expect(browser.staff((api) => api.identity.signInWithPasskey(elsewhere))).rejects.toMatchObject(
    refused,
  );
});

test('after a password it is shown as the second factor; somebody else’s is not taken', async () => {
  const { browser, authenticator, email } = await withPasskey();
  const other = await withPasskey();
  await browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  expect((await viewer(browser))?.secondFactor.state).toBe('to_show');
  const first = await browser.staff((api) => api.identity.startShowingPasskey());
  expect(first.options.allowCredentials).toMatchObject([{ id: authenticator.passkeyId }]);
  const foreign = {
    authChallengeId: first.authChallengeId,
    response: other.authenticator.sign(first.options),
  };
  await expect(browser.staff((api) => api.identity.showPasskey(foreign))).rejects.toMatchObject(refused);
  const second = await browser.staff((api) => api.identity.startShowingPasskey());
  const own = { authChallengeId: second.authChallengeId, response: authenticator.sign(second.options) };
  const cookie = browser.jar.get('staff');
  await browser.staff((api) => api.identity.showPasskey(own));
  expect((await viewer(browser))?.secondFactor.state).toBe('shown');
  expect(browser.jar.get('staff')).not.toBe(cookie);
});

test('a trainee’s passkey opens the learner application only', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await browser.learner((api) => api.identity.signIn({ email, password: testPassword }));
  const authenticator = softwareAuthenticator(site);
  const made = await browser.learner((api) => api.identity.startPasskey());
  const response = authenticator.register(made.options);
  await browser.learner((api) =>
    api.identity.addPasskey({ authChallengeId: made.authChallengeId, response, label: 'phone' }),
  );
  const { authChallengeId, options } = await start(browser);
  const answer = { authChallengeId, response: authenticator.sign(options) };
  await expect(browser.staff((api) => api.identity.signInWithPasskey(answer))).rejects.toMatchObject(
    refusal('NO_STAFF_DUTY'),
  );
});

test('one’s own passkey can be taken away, another’s is not there', async () => {
  const one = await withPasskey();
  const other = await withPasskey();
  const { passkeyId } = other.authenticator;
  await expect(one.browser.staff((api) => api.identity.removePasskey({ passkeyId }))).rejects.toMatchObject(
    refusal('NOT_FOUND'),
  );
  await one.browser.staff((api) => api.identity.removePasskey({ passkeyId: one.authenticator.passkeyId }));
  const account = await one.browser.staff((api) => api.identity.getMyAccount());
  expect(account).toMatchObject({ passkeys: [], recoveryCodes: 0, hasPassword: true });
  const { authChallengeId, options } = await start(one.browser);
  const answer = { authChallengeId, response: one.authenticator.sign(options) };
  await expect(one.browser.staff((api) => api.identity.signInWithPasskey(answer))).rejects.toMatchObject(
    refused,
  );
});

test('at an address that cannot have passkeys nobody is asked for one', async () => {
  const installation = { publicUrl: 'http://192.0.2.7:7100', isDemo: false, canSendMail: true };
  const browser = testBrowser(database.db, { installation });
  expect((await browser.staff((api) => api.identity.getViewer())).installation.hasPasskeys).toBe(false);
  await expect(start(browser)).rejects.toMatchObject(refusal('PASSKEY_REFUSED', { reason: 'address' }));
});
