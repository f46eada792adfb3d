import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { recoveryCode, totp } from '@kaopu/db/schema/identity.ts';
import { mailMessage } from '@kaopu/db/schema/notify.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { enrolAuthenticator, insertAccount, testAuthenticator, testPassword } from './test-accounts.ts';
import { refusal, type TestBrowser, testBrowser } from './test-browser.ts';

const database = useTestDatabase();

async function signedInStaff(duties: Parameters<typeof insertAccount>[1], options = {}) {
  const account = await insertAccount(database.db, duties);
  const browser = testBrowser(database.db, options);
  await browser.staff((api) => api.identity.signIn({ email: account.email, password: testPassword }));
  return { ...account, browser };
}
const viewer = async (browser: TestBrowser) => {
  const { person } = await browser.staff((api) => api.identity.getViewer());
  if (!person) throw new Error('nobody is signed in');
  return person;
};
const show = (browser: TestBrowser, code: string, method: 'totp' | 'recovery_code' = 'totp') =>
  browser.staff((api) => api.identity.showSecondFactor({ method, code }));

test('a registrar is led to enrol, shows a code, and only then may do what registrars do', async () => {
  const { browser } = await signedInStaff(['registrar']);
  const before = await viewer(browser);
  expect(before).toMatchObject({ duties: [], secondFactor: { state: 'to_enrol' } });
  expect(before.withheld).toMatchObject([{ duty: 'registrar' }]);
  await expect(browser.staff((api) => api.identity.listPeople({}))).rejects.toMatchObject(
    refusal('SECOND_FACTOR_REQUIRED'),
  );

  const cookie = browser.jar.get('staff');
  const { recoveryCodes } = await enrolAuthenticator(browser, 'staff');
  expect(recoveryCodes).toHaveLength(10);
  expect(browser.jar.get('staff')).not.toBe(cookie);
  const after = await viewer(browser);
  expect(after).toMatchObject({
    duties: [{ duty: 'registrar' }],
    withheld: [],
    secondFactor: { state: 'shown', totp: true, recoveryCodes: 10 },
  });
  expect(after.endsAt).toBe(before.endsAt);
  await browser.staff((api) => api.identity.listPeople({}));
});

test('the next auth session has to show it again, and the old id is worth nothing', async () => {
  const { browser, email } = await signedInStaff(['administrator']);
  const { authenticator } = await enrolAuthenticator(browser, 'staff');
  await browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  expect((await viewer(browser)).secondFactor.state).toBe('to_show');
  const before = browser.jar.get('staff') ?? '';
  browser.clock.advance(30);
  await show(browser, authenticator.code());
  expect((await viewer(browser)).secondFactor.state).toBe('shown');
  const thief = testBrowser(database.db, { clock: browser.clock });
  thief.jar.set('staff', before);
  expect((await thief.staff((api) => api.identity.getViewer())).person).toBeNull();
});

test('a code works once: the one that confirmed, and the one that was shown', async () => {
  const { browser, email } = await signedInStaff(['administrator']);
  const { authenticator } = await enrolAuthenticator(browser, 'staff');
  const signInAgain = () => browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  await signInAgain();
  await expect(show(browser, authenticator.code())).rejects.toMatchObject(refusal('CODE_WRONG'));
  const next = authenticator.code(30);
  await show(browser, next);
  await signInAgain();
  await expect(show(browser, next)).rejects.toMatchObject(refusal('CODE_WRONG'));
  browser.clock.advance(30);
  await expect(show(browser, next)).rejects.toMatchObject(refusal('CODE_WRONG'));
  browser.clock.advance(30);
  await show(browser, authenticator.code());
});

test('of two browsers that show the same code at the same time one gets in', async () => {
  const { browser, email, personId } = await signedInStaff(['administrator']);
  const { authenticator } = await enrolAuthenticator(browser, 'staff');
  const others = [1, 2].map(() => testBrowser(database.db, { clock: browser.clock }));
  for (const other of others) {
    await other.staff((api) => api.identity.signIn({ email, password: testPassword }));
  }
  browser.clock.advance(30);
  const held = Promise.withResolvers<void>();
  const holding = database.db.transaction(async (tx) => {
    await tx.select().from(totp).where(eq(totp.personId, personId)).for('update');
    await held.promise;
  });
  const shown = Promise.allSettled(others.map((other) => show(other, authenticator.code())));
  const waiting = sql`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await database.db.execute(waiting)).length, { timeout: 10_000 }).toBe(2);
  held.resolve();
  await holding;
  expect((await shown).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('codes cannot be guessed without end, and refusals are recorded', async () => {
  const { browser, personId, email } = await signedInStaff(['administrator']);
  const { authenticator } = await enrolAuthenticator(browser, 'staff');
  await browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  browser.clock.advance(60);
  const wrong = authenticator.code() === '000000' ? '111111' : '000000';
  for (let n = 0; n < 10; n++)
    await expect(show(browser, wrong)).rejects.toMatchObject(refusal('CODE_WRONG'));
  await expect(show(browser, authenticator.code())).rejects.toMatchObject(
    refusal('SIGN_IN_THROTTLED', { seconds: 900 }),
  );
  const refused = await database.db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectId, personId), eq(auditEvent.type, 'identity.secondFactorRefused')));
  expect(refused).toHaveLength(10);
});

test('a recovery code stands in once, however it is typed', async () => {
  const { browser, email } = await signedInStaff(['registrar']);
  const { recoveryCodes } = await enrolAuthenticator(browser, 'staff');
  const [code = ''] = recoveryCodes;
  await browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  await show(browser, ` ${code.toLowerCase().replaceAll('-', ' ')} `, 'recovery_code');
  expect((await viewer(browser)).secondFactor).toMatchObject({ state: 'shown', recoveryCodes: 9 });
  await expect(show(browser, code, 'recovery_code')).rejects.toMatchObject(refusal('CODE_WRONG'));
});

test('new recovery codes make the old ones worthless', async () => {
  const { browser } = await signedInStaff(['registrar']);
  const { recoveryCodes } = await enrolAuthenticator(browser, 'staff');
  const made = await browser.staff((api) => api.identity.makeRecoveryCodes());
  expect(made.recoveryCodes.filter((code) => recoveryCodes.includes(code))).toEqual([]);
  await expect(show(browser, recoveryCodes[0] ?? '', 'recovery_code')).rejects.toMatchObject(
    refusal('CODE_WRONG'),
  );
  await show(browser, made.recoveryCodes[0] ?? '', 'recovery_code');
});

test('nothing that can be shown lies readable in the database', async () => {
  const { browser, personId } = await signedInStaff(['registrar']);
  const shown = await browser.staff((api) => api.identity.enrolTotp());
  const authenticator = testAuthenticator(browser, shown);
  const { recoveryCodes } = await browser.staff((api) =>
    api.identity.confirmTotp({ code: authenticator.code() }),
  );
  const rows = JSON.stringify([
    await database.db.select().from(totp).where(eq(totp.personId, personId)),
    await database.db.select().from(recoveryCode).where(eq(recoveryCode.personId, personId)),
  ]);
  for (const secret of [
    shown.secret,
    ...(recoveryCodes ?? []),
    ...(recoveryCodes ?? []).map((c) => c.replaceAll('-', '')),
  ]) {
    expect(rows).not.toContain(secret);
  }
});

test('a password alone takes no factor away, adds none and changes no password', async () => {
  const { browser, email } = await signedInStaff(['registrar']);
  await enrolAuthenticator(browser, 'staff');
  const thief = testBrowser(database.db, { clock: browser.clock });
  await thief.staff((api) => api.identity.signIn({ email, password: testPassword }));
  const needed = refusal('SECOND_FACTOR_REQUIRED');
  const newPassword = 'seven quiet lighthouses';
  const acts: ((api: Parameters<Parameters<TestBrowser['staff']>[0]>[0]) => Promise<unknown>)[] = [
    (api) => api.identity.removeTotp(),
    (api) => api.identity.enrolTotp(),
    (api) => api.identity.confirmTotp({ code: '123456' }),
    (api) => api.identity.makeRecoveryCodes(),
    (api) => api.identity.startPasskey(),
    (api) => api.identity.removePasskey({ passkeyId: 'x' }),
    (api) => api.identity.changePassword({ currentPassword: testPassword, newPassword }),
    (api) => api.identity.endAuthSession({ authSessionId: 'a'.repeat(64) }),
  ];
  for (const act of acts) await expect(thief.staff(act)).rejects.toMatchObject(needed);
});

test('a learner with a factor of their own shows it before they may do anything', async () => {
  const { email } = await insertAccount(database.db);
  const browser = testBrowser(database.db);
  const signIn = () => browser.learner((api) => api.identity.signIn({ email, password: testPassword }));
  await signIn();
  await enrolAuthenticator(browser, 'learner');
  await signIn();
  const { person } = await browser.learner((api) => api.identity.getViewer());
  expect(person).toMatchObject({ duties: [], permissions: [], secondFactor: { state: 'to_show' } });
});

test('removing the last factor removes its recovery codes, tells the holder, and duties wait again', async () => {
  const { browser, email, personId } = await signedInStaff(['registrar']);
  await enrolAuthenticator(browser, 'staff');
  await expect(browser.staff((api) => api.identity.enrolTotp())).rejects.toMatchObject(refusal('CONFLICT'));
  await browser.staff((api) => api.identity.removeTotp());
  await expect(browser.staff((api) => api.identity.removeTotp())).rejects.toMatchObject(refusal('NOT_FOUND'));
  const codes = await database.db.select().from(recoveryCode).where(eq(recoveryCode.personId, personId));
  expect(codes).toEqual([]);
  const mails = await database.db.select().from(mailMessage).where(eq(mailMessage.toAddress, email));
  expect(mails).toMatchObject([{ template: 'second_factor_removed' }]);
  await browser.staff((api) => api.identity.signIn({ email, password: testPassword }));
  expect((await viewer(browser)).secondFactor.state).toBe('to_enrol');
});

test('a secret that was never confirmed counts for nothing and may be asked for again', async () => {
  const { browser } = await signedInStaff(['registrar']);
  await browser.staff((api) => api.identity.enrolTotp());
  const authenticator = testAuthenticator(browser, await browser.staff((api) => api.identity.enrolTotp()));
  const wrong = authenticator.code() === '000000' ? '111111' : '000000';
  await expect(browser.staff((api) => api.identity.confirmTotp({ code: wrong }))).rejects.toMatchObject(
    refusal('CODE_WRONG'),
  );
  expect((await viewer(browser)).secondFactor).toMatchObject({ state: 'to_enrol', totp: false });
  const code = authenticator.code();
  await browser.staff((api) => api.identity.confirmTotp({ code: `${code.slice(0, 3)} ${code.slice(3)}` }));
  expect((await viewer(browser)).secondFactor.state).toBe('shown');
});
