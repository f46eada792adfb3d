import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What a mail server says to a sender, and the number it says it with. */
type Refusal = { says: string; responseCode: number };

export type MailServerRules = {
  /** Wants a login, and refuses it where this gives a refusal. */
  login?: (user: string, password: string) => Refusal | null;
  /** Refuses a recipient where this gives a refusal. */
  recipient?: (address: string) => Refusal | null;
};

export type MailServer = {
  smtpUrl: (login?: { user: string; password: string }) => string;
  taken: ParsedMail[];
  stop: () => Promise<void>;
};

const toError = (refusal: Refusal | null | undefined): Error | null =>
  refusal ? Object.assign(new Error(refusal.says), { responseCode: refusal.responseCode }) : null;

/** A real SMTP server on this machine that keeps what it takes; it is gone when the test has ended. */
export async function startMailServer(rules: MailServerRules = {}, port = 0): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: !rules.login,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      const error = toError(rules.login?.(username ?? '', password ?? ''));
      if (error) done(error);
      else done(null, { user: username });
    },
    onRcptTo: ({ address }, _session, done) => done(toError(rules.recipient?.(address))),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((parsed) => {
        taken.push(parsed);
        done();
      }, done);
    },
  });
  // A sender that goes away in the middle is no business of the test's.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  const smtpUrl: MailServer['smtpUrl'] = (login) => {
    const who = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : '';
    return `smtp://${who}127.0.0.1:${address.port}`;
  };
  return { taken, smtpUrl, stop };
}
