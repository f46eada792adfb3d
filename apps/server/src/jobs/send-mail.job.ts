import { type Mailer, nameMailFailure, sendWaitingMail } from '@kaopu/api/notify/send-waiting-mail.ts';
import type { Log } from '../logging/create-log.ts';
import type { Job } from './job.ts';

/** Sends the mail that waits; without a mailer a demo's mail counts as sent and is read on screen. */
export function makeSendMail(mailer: Mailer | null, log: Pick<Log, 'warn'>): Job {
  const watched = mailer && tellFailures(mailer, log);
  return {
    name: 'send-mail',
    cron: '* * * * *',
    run: async (dependencies) => {
      if (watched || dependencies.installation.isDemo) await sendWaitingMail(dependencies, watched);
    },
  };
}

/** An operator hears of a mail server that takes nothing over before the people who wait for mail do. */
function tellFailures(mailer: Mailer, log: Pick<Log, 'warn'>): Mailer {
  return {
    async send(mail) {
      try {
        await mailer.send(mail);
      } catch (error) {
        const { mailMessageId } = mail;
        log.warn(
          { mailMessageId, failure: nameMailFailure(error) },
          'the mail server did not take a mail over',
        );
        throw error;
      }
    },
  };
}
