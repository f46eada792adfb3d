import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { createMailer } from './smtp-mailer.ts';

const mail = {
  mailMessageId: '019a0000-0000-7000-8000-000000000001',
  to: 'shi-lan@kaopu.example',
  subject: '考谱：重设密码',
  text: '石岚，您好：\n\nhttps://kaopu.example/reset-password#token',
};

/** A mail server that takes everything but addresses that begin with `full`. */
async function mailServer() {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('full') ? Object.assign(new Error('mailbox full'), { responseCode: 452 }) : null,
      ),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        taken.push(parsed);
        done();
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { taken, smtpUrl: `smtp://127.0.0.1:${port}` };
}

function mailerTo(smtpUrl: string) {
  const mailer = createMailer({ smtpUrl, mailFrom: null }, 'https://kaopu.example');
  if (!mailer) throw new Error('no mailer');
  onTestFinished(() => mailer.close());
  return mailer;
}

test('a mail arrives as it was written, under an id that stays the same', async () => {
  const { taken, smtpUrl } = await mailServer();
  const mailer = mailerTo(smtpUrl);
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

test('a mailbox that is full is told by its number, a server that is down by its code', async () => {
  const { smtpUrl } = await mailServer();
  await expect(mailerTo(smtpUrl).send({ ...mail, to: 'full@kaopu.example' })).rejects.toMatchObject({
    code: 'EENVELOPE',
    responseCode: 452,
  });
  await expect(mailerTo('smtp://127.0.0.1:1').send(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
});

test('without a mail server there is no mailer', () => {
  expect(createMailer({ smtpUrl: null, mailFrom: null }, 'https://kaopu.example')).toBeNull();
});
