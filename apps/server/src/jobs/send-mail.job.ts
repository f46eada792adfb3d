import { type Mailer, sendWaitingMail } from '@kaopu/api/notify/send-waiting-mail.ts';
import type { Job } from './job.ts';

/** Sends the mail that waits; without a mailer a demo's mail counts as sent and is read on screen. */
export function makeSendMail(mailer: Mailer | null): Job {
  return {
    name: 'send-mail',
    cron: '* * * * *',
    run: async (dependencies) => {
      if (mailer || dependencies.installation.isDemo) await sendWaitingMail(dependencies, mailer);
    },
  };
}
