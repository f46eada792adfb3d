import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Mail = { to: string[]; from: string; subject: string; text: string; html: string };

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  /** Waits for a mail to this address that has not been read yet, the oldest first. */
  readNext(address: string): Promise<Mail>;
  /** Every mail that came, read or not. */
  all(): readonly Mail[];
  stop(): Promise<void>;
};

async function parse(stream: Parameters<typeof simpleParser>[0], to: string[]): Promise<Mail> {
  const mail = await simpleParser(stream);
  const { subject = '', text = '', html, from } = mail;
  return { to, from: from?.text ?? '', subject, text, html: html || '' };
}

/** Starts a real SMTP server on this machine that takes every mail and keeps it. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Mail[] = [];
  const read = new Set<Mail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      parse(stream, to).then(
        (mail) => {
          mails.push(mail);
          done();
        },
        (error) => done(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const findNext = (address: string) => mails.find((mail) => mail.to.includes(address) && !read.has(mail));
  return {
    url: `smtp://127.0.0.1:${port}`,
    all: () => mails,
    async readNext(address) {
      await expect
        .poll(() => findNext(address) !== undefined, { message: `a mail to ${address}` })
        .toBe(true);
      const mail = findNext(address) as Mail;
      read.add(mail);
      return mail;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
