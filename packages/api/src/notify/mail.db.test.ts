import { auditEvent } from '@kaopu/db/schema/audit.ts';
import { mailMessage } from '@kaopu/db/schema/notify.ts';
import { stoppedClock } from '@kaopu/testing/clock.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { adminRouter } from '../admin-router.ts';
import { testContext } from '../test-context.ts';
import { queueMail } from './queue-mail.ts';
import { type OutgoingMail, sendWaitingMail } from './send-waiting-mail.ts';

const database = useTestDatabase();
const link = 'http://localhost:7100/reset-password#secret-token';
const demo = { publicUrl: 'http://localhost:7100', isDemo: true, canSendMail: false };

beforeEach(() => database.db.delete(mailMessage));

async function withMail(options: Parameters<typeof testContext>[2] = {}, expiresAt?: Date) {
  const clock = stoppedClock();
  const actor = await insertPerson(database.db);
  const ctx = testContext(database.db, actor, { clock, ...options });
  const to = { personId: actor.personId, email: 'shi-lan@kaopu.example', language: 'en' as const };
  const params = { name: '石岚', link, minutes: 60 };
  await ctx.db.transaction((tx) =>
    queueMail(tx, ctx, to, { template: 'password_reset', params, ...(expiresAt && { expiresAt }) }),
  );
  return { ctx, clock };
}
const stored = async () => (await database.db.select().from(mailMessage))[0];

function mailbox(fails: () => unknown = () => undefined) {
  const sent: OutgoingMail[] = [];
  return {
    sent,
    async send(mail: OutgoingMail) {
      const error = fails();
      if (error) throw error;
      sent.push(mail);
    },
  };
}

test('a mail leaves once, and its words are forgotten with it', async () => {
  const { ctx } = await withMail();
  const box = mailbox();
  expect(await sendWaitingMail(ctx, box)).toBe(1);
  expect(await sendWaitingMail(ctx, box)).toBe(0);
  expect(box.sent).toMatchObject([{ to: 'shi-lan@kaopu.example', subject: 'Kaopu: set a new password' }]);
  expect(box.sent[0]?.text).toContain(link);
  expect(await stored()).toMatchObject({ body: null, sentAt: ctx.clock.now() });
});

test('two servers never send the same mail', async () => {
  const { ctx } = await withMail();
  const box = mailbox();
  await Promise.all(Array.from({ length: 6 }, () => sendWaitingMail(ctx, box)));
  expect(box.sent).toHaveLength(1);
});

test('a mail that the server does not take is tried again later, under the same id', async () => {
  const { ctx, clock } = await withMail();
  let down: Error | null = Object.assign(new Error(`could not send: ${link}`), { code: 'ECONNREFUSED' });
  const box = mailbox(() => down);
  expect(await sendWaitingMail(ctx, box)).toBe(0);
  const failed = await stored();
  expect(failed).toMatchObject({ failures: 1, lastError: 'ECONNREFUSED', sentAt: null });
  down = null;
  expect(await sendWaitingMail(ctx, box)).toBe(0);
  clock.advance(60);
  expect(await sendWaitingMail(ctx, box)).toBe(1);
  expect(box.sent[0]?.mailMessageId).toBe(failed?.mailMessageId);
});

test('a server that died with a mail in its hands gives it back', async () => {
  const { ctx, clock } = await withMail();
  const dead = { send: () => new Promise<void>(() => {}) };
  void sendWaitingMail(ctx, dead);
  await expect
    .poll(async () => (await stored())?.nextTryAt?.getTime())
    .toBeGreaterThan(clock.now().getTime());
  const box = mailbox();
  expect(await sendWaitingMail(ctx, box)).toBe(0);
  clock.advance(180);
  expect(await sendWaitingMail(ctx, box)).toBe(1);
});

test('a mail that always fails is given up, and nothing that a mail server said is kept', async () => {
  const { ctx, clock } = await withMail();
  const error = Object.assign(new Error(link), { code: `E${link}`, responseCode: 550 });
  const box = mailbox(() => error);
  for (let hour = 0; hour < 12; hour++) {
    await sendWaitingMail(ctx, box);
    clock.advance(3600);
  }
  const mail = await stored();
  expect(mail).toMatchObject({ failures: 8, lastError: '550', body: null });
  expect(mail?.givenUpAt).not.toBeNull();
  const given = await database.db.select().from(auditEvent).where(eq(auditEvent.type, 'notify.mailGivenUp'));
  expect(given).toHaveLength(1);
});

test('a link that has run out is not sent', async () => {
  const { ctx, clock } = await withMail({}, new Date('2026-11-22T03:00:00Z'));
  clock.advance(3600);
  const box = mailbox();
  expect(await sendWaitingMail(ctx, box)).toBe(0);
  expect(box.sent).toEqual([]);
  expect(await stored()).toMatchObject({ lastError: 'expired', body: null });
});

test('a mail server that is down is not tried with every mail, and without one mail waits', async () => {
  const { ctx } = await withMail();
  for (let n = 0; n < 5; n++) await withMail();
  let tries = 0;
  const down = {
    send: async () => {
      tries++;
      throw new Error('down');
    },
  };
  await sendWaitingMail(ctx, down);
  expect(tries).toBe(3);
  expect(await sendWaitingMail(ctx, null)).toBe(0);
  expect((await database.db.select().from(mailMessage)).filter(({ sentAt }) => sentAt)).toEqual([]);
});

test('the record never holds a mail’s words', async () => {
  const events = await database.db.select().from(auditEvent);
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events)).not.toMatch(/secret-token|shi-lan@/);
});

test('the demo keeps the words, and its administrators read them; nobody else does, nowhere else', async () => {
  const { ctx } = await withMail({ installation: demo });
  expect(await sendWaitingMail(ctx, null)).toBe(1);
  const administrator = await insertPerson(database.db, { duties: ['administrator'] });
  const asIn = (installation: typeof demo, actor = administrator) =>
    adminRouter.createCaller(testContext(database.db, actor, { installation })).notify.listDemoMail({});
  const { rows } = await asIn(demo);
  expect(rows).toMatchObject([{ toAddress: 'shi-lan@kaopu.example' }]);
  expect(rows[0]?.body).toContain(link);
  await expect(asIn({ ...demo, isDemo: false })).rejects.toMatchObject({ cause: { code: 'NOT_FOUND' } });
  const registrar = await insertPerson(database.db, { duties: ['registrar'] });
  await expect(asIn(demo, registrar)).rejects.toMatchObject({ cause: { code: 'FORBIDDEN' } });
});

test('where mail is off nothing is queued', async () => {
  await withMail({ installation: { ...demo, isDemo: false } });
  expect(await stored()).toBeUndefined();
});
