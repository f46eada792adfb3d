import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { authSession, passwordReset } from '@kaopu/db/schema/identity.ts';
import { mailMessage } from '@kaopu/db/schema/notify.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { and, desc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertAccount, testPassword } from './test-accounts.ts';
import { refusal, type TestBrowser, testBrowser } from './test-browser.ts';

const database = useTestDatabase();
const newPassword = 'seven quiet lighthouses';

const mailTo = async (email: string) => {
  const byAddress = eq(mailMessage.toAddress, email);
  return database.db.select().from(mailMessage).where(byAddress).orderBy(desc(mailMessage.mailMessageId));
};
const linkTo = async (email: string) => {
  const [mail] = await mailTo(email);
  const token = /\/reset-password#(\S+)/.exec(mail?.body ?? '')?.[1];
  if (!token) throw new Error('no link in the mail');
  return token;
};
const ask = (browser: TestBrowser, email: string) =>
  browser.learner((api) => api.identity.askPasswordReset({ email }));
const reset = (browser: TestBrowser, token: string, password = newPassword) =>
  browser.learner((api) => api.identity.resetPassword({ token, password }));
const signIn = (browser: TestBrowser, email: string, password: string) =>
  browser.learner((api) => api.identity.signIn({ email, password }));

test('a forgotten password: a mail, a link, a new password, every device signed out', async () => {
  const { email, personId } = await insertAccount(database.db);
  let woken = 0;
  const browser = testBrowser(database.db, { mailQueued: () => woken++ });
  await signIn(browser, email, testPassword);
  expect(await ask(browser, email)).toEqual({});
  expect(woken).toBe(1);
  const [mail] = await mailTo(email);
  expect(mail).toMatchObject({
    template: 'password_reset',
    subject: '考谱：重设密码',
    expiresAt: new Date('2026-11-22T03:00:00Z'),
  });

  await reset(browser, await linkTo(email));
  const left = await database.db.select().from(authSession).where(eq(authSession.personId, personId));
  expect(left).toEqual([]);
  await expect(signIn(browser, email, testPassword)).rejects.toMatchObject(refusal('SIGN_IN_REFUSED'));
  await signIn(browser, email, newPassword);
  expect((await mailTo(email))[0]).toMatchObject({ template: 'password_changed' });
  const events = await database.db
    .select({ type: auditEvent.type })
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, personId), eq(auditEvent.type, 'identity.passwordChanged')));
  expect(events).toHaveLength(1);
});

test('the link is nowhere but in the mail, and the database keeps its hash', async () => {
  const { email } = await insertAccount(database.db);
  await ask(testBrowser(database.db), email);
  const token = await linkTo(email);
  const rows = JSON.stringify([
    await database.db.select().from(passwordReset),
    await database.db.select().from(auditEvent),
  ]);
  expect(rows).not.toContain(token);
});

test('a link works once, for an hour, and not after a later one was used', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await ask(browser, email);
  const first = await linkTo(email);
  browser.clock.advance(60);
  await ask(browser, email);
  const second = await linkTo(email);
  await reset(browser, second);
  const expired = refusal('LINK_EXPIRED');
  await expect(reset(browser, second)).rejects.toMatchObject(expired);
  await expect(reset(browser, first)).rejects.toMatchObject(expired);
  await expect(reset(browser, 'made-up')).rejects.toMatchObject(expired);

  const other = await insertAccount(database.db);
  await ask(browser, other.email);
  const third = await linkTo(other.email);
  browser.clock.advance(3600);
  await expect(reset(browser, third)).rejects.toMatchObject(expired);
});

test('two who come with one link at the same time: one sets a password', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await ask(browser, email);
  const token = await linkTo(email);
  const both = await Promise.allSettled([
    reset(browser, token, 'seven quiet lighthouses'),
    reset(browser, token, 'eight noisy steam engines'),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a weak new password is refused and the link still works', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await ask(browser, email);
  const token = await linkTo(email);
  await expect(reset(browser, token, 'password1234')).rejects.toMatchObject(
    refusal('PASSWORD_TOO_WEAK', { reason: 'common' }),
  );
  await reset(browser, token);
});

test('an unknown address gets the same answer and no mail', async () => {
  const browser = testBrowser(database.db);
  expect(await ask(browser, 'nobody@kaopu.example')).toEqual({});
  expect(await mailTo('nobody@kaopu.example')).toEqual([]);
});

test('a mailbox is not filled: three mails an hour, and the fourth wish is answered alike', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  for (let n = 0; n < 5; n++) expect(await ask(browser, email)).toEqual({});
  expect(await mailTo(email)).toHaveLength(3);
});

test('without a mail server nothing is promised; the demo shows mail on a screen instead', async () => {
  const { email } = await insertAccount(database.db);
  const installation = { publicUrl: 'http://localhost:7100', canSendMail: false };
  const off = testBrowser(database.db, { installation: { ...installation, isDemo: false } });
  await expect(ask(off, email)).rejects.toMatchObject(refusal('MAIL_OFF'));
  expect((await off.learner((api) => api.identity.getViewer())).installation.isMailOn).toBe(false);
  const demo = testBrowser(database.db, { installation: { ...installation, isDemo: true } });
  expect(await ask(demo, email)).toEqual({});
  expect(await mailTo(email)).toHaveLength(1);
});

test('staff get a link into the staff application', async () => {
  const { email } = await insertAccount(database.db, ['examiner']);
  await testBrowser(database.db).staff((api) => api.identity.askPasswordReset({ email }));
  expect((await mailTo(email))[0]?.body).toContain('http://localhost:7100/admin/reset-password#');
});

test('changing it needs the old one, signs other devices out and keeps this one with a new id', async () => {
  const { email } = await insertAccount(database.db);
  const phone = testBrowser(database.db);
  const desk = testBrowser(database.db, { clock: phone.clock });
  await signIn(phone, email, testPassword);
  await signIn(desk, email, testPassword);
  const change = (currentPassword: string, password = newPassword) =>
    desk.learner((api) => api.identity.changePassword({ currentPassword, newPassword: password }));

  await expect(change('not the old password')).rejects.toMatchObject({ cause: { code: 'SIGN_IN_REFUSED' } });
  await expect(change(testPassword, 'password1234')).rejects.toMatchObject({
    cause: { code: 'PASSWORD_TOO_WEAK' },
  });
  const before = desk.jar.get('learner');
  await change(testPassword);
  expect(desk.jar.get('learner')).not.toBe(before);
  expect((await desk.learner((api) => api.identity.getViewer())).person).not.toBeNull();
  expect((await phone.learner((api) => api.identity.getViewer())).person).toBeNull();
  desk.jar.set('learner', before ?? '');
  expect((await desk.learner((api) => api.identity.getViewer())).person).toBeNull();
});

test('a stolen open screen cannot try passwords without end', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  await signIn(browser, email, testPassword);
  const change = (currentPassword: string) =>
    browser.learner((api) => api.identity.changePassword({ currentPassword, newPassword }));
  for (let n = 0; n < 10; n++) {
    await expect(change(`guess number ${n}`)).rejects.toMatchObject({ cause: { code: 'SIGN_IN_REFUSED' } });
  }
  await expect(change(testPassword)).rejects.toMatchObject({ cause: { code: 'SIGN_IN_THROTTLED' } });
});
