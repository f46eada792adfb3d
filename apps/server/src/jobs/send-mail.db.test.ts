import { queueMail } from '@kaopu/api/notify/notify.offers.ts';
import { testContext } from '@kaopu/api/test-context.ts';
import { mailMessage } from '@kaopu/db/schema/notify.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type MailServerRules, startMailServer } from '../mail/mail-server.fixture.ts';
import { createMailer } from '../mail/smtp-mailer.ts';
import { makeDatabase } from '../own-database.fixture.ts';
import { makeDataFolder, type RunningServer, runServer } from '../server-process.fixture.ts';
import { makeSendMail } from './send-mail.job.ts';

// A whole process starts and stops here, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const database = useTestDatabase();
const link = 'https://kaopu.example/reset-password#secret-token';

beforeEach(() => database.db.delete(mailMessage));

const stored = async () => (await database.db.select().from(mailMessage))[0];

/** One mail that waits, and the job that sends it to the server of an address. */
async function withWaitingMail() {
  const clock = stoppedClock();
  const actor = await insertPerson(database.db);
  const ctx = testContext(database.db, actor, { clock });
  const to = { personId: actor.personId, email: 'shi-lan@kaopu.example', language: 'zh-CN' as const };
  const params = { name: '石岚', link, minutes: 60 };
  await ctx.db.transaction((tx) => queueMail(tx, ctx, to, { template: 'password_reset', params }));
  const warnings: unknown[] = [];
  const log = { warn: (facts: unknown) => warnings.push(facts) };
  const run = async (smtpUrl: string) => {
    const mailer = createMailer({ smtpUrl, mailFrom: null }, 'https://kaopu.example');
    onTestFinished(() => mailer?.close());
    await makeSendMail(mailer, log).run(ctx, {});
  };
  return { clock, run, warnings };
}

test('a mail that waits leaves over SMTP, once', async () => {
  const { taken, smtpUrl } = await startMailServer();
  const { run } = await withWaitingMail();
  await run(smtpUrl());
  await run(smtpUrl());
  expect(taken).toHaveLength(1);
  expect(taken[0]).toMatchObject({ subject: '考谱：重设密码', text: expect.stringContaining(link) });
  expect(await stored()).toMatchObject({ body: null, sentAt: expect.any(Date) });
});

type Trouble = { what: string; rules: MailServerRules; lastError: string };

const login = { user: 'kaopu', password: 'hunter2-of-the-mail' };
const troubles: Trouble[] = [
  {
    what: 'a recipient that is refused',
    rules: { recipient: () => ({ says: `no such mailbox for ${link}`, responseCode: 550 }) },
    lastError: 'EENVELOPE 550',
  },
  {
    what: 'a login that is refused by a server that repeats the password',
    rules: { login: (_user, password) => ({ says: `${password} is wrong`, responseCode: 535 }) },
    lastError: 'EAUTH 535',
  },
];

test.for(troubles)('$what loses no mail: it is tried again and arrives', async ({ rules, lastError }) => {
  const { clock, run, warnings } = await withWaitingMail();
  const refusing = await startMailServer(rules);
  await run(refusing.smtpUrl(login));
  expect(refusing.taken).toEqual([]);
  const waiting = await stored();
  expect(waiting).toMatchObject({ failures: 1, lastError, sentAt: null, givenUpAt: null });
  expect(waiting?.body).toContain(link);
  expect(warnings).toEqual([{ mailMessageId: waiting?.mailMessageId, failure: lastError }]);
  expect(JSON.stringify({ ...waiting, body: '' })).not.toMatch(/hunter2|secret-token/);
  const mended = await startMailServer({ login: () => null });
  await run(mended.smtpUrl(login));
  expect(mended.taken).toEqual([]);
  clock.advance(60);
  await run(mended.smtpUrl(login));
  expect(mended.taken.map(({ messageId }) => messageId)).toEqual([
    `<${waiting?.mailMessageId}@kaopu.example>`,
  ]);
});

test('a mail server that is down loses no mail: it arrives when the server is back at its place', async () => {
  const { clock, run } = await withWaitingMail();
  const before = await startMailServer();
  await before.stop();
  await run(before.smtpUrl());
  expect(await stored()).toMatchObject({ failures: 1, lastError: 'ESOCKET', sentAt: null, givenUpAt: null });
  clock.advance(60);
  const back = await startMailServer({}, Number(new URL(before.smtpUrl()).port));
  await run(before.smtpUrl());
  expect(back.taken).toHaveLength(1);
});

async function ask({ url }: RunningServer, procedure: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/trpc/learner/identity.${procedure}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

test('the running server mails in the language of the person, and its log never holds the mail server’s password', async () => {
  let isMended = false;
  const tried: string[] = [];
  const { taken, smtpUrl } = await startMailServer({
    login: (_user, password) => {
      tried.push(password);
      return isMended ? null : { says: `${password} is wrong`, responseCode: 535 };
    },
  });
  const own = await makeDatabase();
  const server = await runServer({
    KAOPU_DATA: makeDataFolder(),
    DATABASE_URL: own.url,
    KAOPU_SECRET: 'a secret of forty characters for tests!!',
    SMTP_URL: smtpUrl(login),
    LOG_LEVEL: 'trace',
  });
  expect(await server.told).toMatchObject({ kind: 'ready' });
  const password = 'copper lantern orchard';
  const people = [
    { name: '石岚', email: 'shi-lan@kaopu.example', language: 'zh-CN' },
    { name: 'Ada', email: 'ada@kaopu.example', language: 'en' },
  ];
  for (const person of people) await ask(server, 'signUp', { ...person, password });

  await ask(server, 'askPasswordReset', { email: 'shi-lan@kaopu.example' });
  await expect
    .poll(() => own.run('select failures, last_error, sent_at from mail_message'), { timeout: 20_000 })
    .toMatchObject([{ failures: 1, last_error: 'EAUTH 535', sent_at: null }]);
  isMended = true;
  await own.run('update mail_message set next_try_at = now()');
  await ask(server, 'askPasswordReset', { email: 'ada@kaopu.example' });
  await expect.poll(() => taken.length, { timeout: 20_000 }).toBe(2);
  expect(taken.map(({ subject }) => subject).sort()).toEqual(['Kaopu: set a new password', '考谱：重设密码']);

  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(new Set(tried)).toEqual(new Set([login.password]));
  const said = server.output.log + server.output.errors;
  expect(said).toContain('send-mail');
  expect(said).not.toContain(login.password);
  expect(said).not.toContain('reset-password#');
});
