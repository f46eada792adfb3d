import { inspect } from 'node:util';
import { Language } from '@kaopu/domain/language.ts';
import { writeMail } from '@kaopu/domain/notify/mail-template.ts';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { startMailServer } from './mail-server.fixture.ts';
import { createMailer } from './smtp-mailer.ts';

const mail = {
  mailMessageId: '019a0000-0000-7000-8000-000000000001',
  to: 'shi-lan@kaopu.example',
  subject: '考谱：重设密码',
  text: '石岚，您好：\n\nhttps://kaopu.example/reset-password#token',
};

function mailerTo(smtpUrl: string, mailFrom: string | null = null) {
  const mailer = createMailer({ smtpUrl, mailFrom }, 'https://kaopu.example');
  if (!mailer) throw new Error('no mailer');
  onTestFinished(() => mailer.close());
  return mailer;
}

test('a mail arrives as it was written, under an id that stays the same', async () => {
  const { taken, smtpUrl } = await startMailServer();
  const mailer = mailerTo(smtpUrl());
  await mailer.send(mail);
  await mailer.send(mail);
  expect(taken.map(({ messageId }) => messageId)).toEqual([
    `<${mail.mailMessageId}@kaopu.example>`,
    `<${mail.mailMessageId}@kaopu.example>`,
  ]);
  expect(taken[0]).toMatchObject({ subject: mail.subject, text: expect.stringContaining('石岚，您好') });
  expect(taken[0]?.from?.text).toBe('"Kaopu" <kaopu@kaopu.example>');
  expect(taken[0]?.headers.get('auto-submitted')).toBe('auto-generated');
});

test.for(Language.options)(
  'a mail in %s arrives letter by letter, from and to whom it was meant',
  async (language) => {
    const { taken, smtpUrl } = await startMailServer();
    const { subject, body } = writeMail('password_reset', language, {
      name: '石岚 Lán 🎓',
      link: `https://kaopu.example/reset-password#${'a'.repeat(120)}`,
      minutes: 60,
    });
    const mailer = mailerTo(smtpUrl(), '考谱认证委员会 <board@kaopu.example>');
    await mailer.send({ ...mail, subject, text: body });
    expect(taken[0]).toMatchObject({
      subject,
      text: `${body}\n`,
      html: false,
      from: { value: [{ address: 'board@kaopu.example', name: '考谱认证委员会' }] },
      to: { value: [{ address: 'shi-lan@kaopu.example' }] },
    });
  },
);

test('whatever its words are, they arrive', async () => {
  const { taken, smtpUrl } = await startMailServer();
  const mailer = mailerTo(smtpUrl());
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom('.', '..', 'From here on', '=3D', ' ', '直播电商操盘手'.repeat(40)),
  );
  const text = fc.array(line, { maxLength: 6 }).map((lines) => `«${lines.join('\n')}»`);
  const subject = fc.string({ unit: 'grapheme-composite', minLength: 1 }).map((words) => `«${words}»`);
  await fc.assert(
    fc.asyncProperty(subject, text, async (given, body) => {
      await mailer.send({ ...mail, subject: given, text: body });
      const arrived = taken.at(-1);
      expect([arrived?.subject, arrived?.text?.trimEnd()]).toEqual([given, body]);
    }),
    { numRuns: 12 },
  );
});

test('a mailbox that is full is told by its number, a server that is down by its code', async () => {
  const { smtpUrl } = await startMailServer({
    recipient: (address) => (address.startsWith('full') ? { says: 'mailbox full', responseCode: 452 } : null),
  });
  await expect(mailerTo(smtpUrl()).send({ ...mail, to: 'full@kaopu.example' })).rejects.toMatchObject({
    code: 'EENVELOPE',
    responseCode: 452,
  });
  await expect(mailerTo('smtp://127.0.0.1:1').send(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
});

test('user and password of the address log in, and neither a refusal nor a dead server says them again', async () => {
  const login = { user: 'kaopu@mail', password: 'h/unt er2:@密' };
  const known = ({ user, password }: typeof login) => user === login.user && password === login.password;
  const { taken, smtpUrl, stop } = await startMailServer({
    login: (user, password) =>
      known({ user, password }) ? null : { says: 'wrong user or password', responseCode: 535 },
  });
  await mailerTo(smtpUrl(login)).send(mail);
  expect(taken).toHaveLength(1);
  const wrong = { ...login, password: 'correct-horse' };
  const refused = await mailerTo(smtpUrl(wrong))
    .send(mail)
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'EAUTH', responseCode: 535 });
  await stop();
  const dead = await mailerTo(smtpUrl(wrong))
    .send(mail)
    .catch((error: unknown) => error);
  expect(dead).toMatchObject({ code: 'ESOCKET' });
  const told = inspect([refused, dead], { depth: 9, showHidden: true });
  expect(told).not.toContain(wrong.password);
  expect(told).not.toContain(Buffer.from(wrong.password).toString('base64'));
});

test('without a mail server there is no mailer', () => {
  expect(createMailer({ smtpUrl: null, mailFrom: null }, 'https://kaopu.example')).toBeNull();
});
