import type { Mailer } from '@kaopu/api/notify/send-waiting-mail.ts';
import { createTransport } from 'nodemailer';
import type { Settings } from '../settings.ts';

/** Milliseconds. Together well under the lease of a mail, so that no second server sends it meanwhile. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Sends mail through the server of SMTP_URL; null where none is set. */
export function createMailer(
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  publicUrl: string,
): (Mailer & { close(): void }) | null {
  if (!settings.smtpUrl) return null;
  const { hostname } = new URL(publicUrl);
  const from = settings.mailFrom ?? `Kaopu <kaopu@${hostname}>`;
  const transport = createTransport(
    { url: settings.smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return {
    send: async ({ mailMessageId, to, subject, text }) => {
      // The same id at every try, so that a mailbox can tell a second copy.
      const messageId = `<${mailMessageId}@${hostname}>`;
      await transport.sendMail({ to, subject, text, messageId });
    },
    close: () => transport.close(),
  };
}
