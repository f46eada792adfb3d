import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type MailServer, startMailServer } from './mail.ts';
import { Noise } from './noise.ts';
import { type KaopuServer, startServer, type World } from './server.ts';

export { expect };

export type Language = 'zh-CN' | 'en';

export type JourneyOptions = {
  /** What the server starts with. A file that wants it otherwise says `test.use({ world: 'empty' })`. */
  world: World;
};

type WorkerFixtures = JourneyOptions & { mail: MailServer; server: KaopuServer };

type TestFixtures = {
  /** The language that this run of the journey is in. */
  language: Language;
  noise: Noise;
  /** A further person: a page in a browser profile of their own, in the journey's language. */
  visitor: () => Promise<Page>;
  serverLog: undefined;
};

/**
 * A journey through the real system. Each language has a server, a database and a mail box of its own, shared
 * by the tests of a worker. Noise that no test allowed fails it.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: ['demo', { scope: 'worker', option: true }],
  mail: [
    async ({}, use) => {
      const mail = await startMailServer();
      await use(mail);
      await mail.stop();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ world, mail }, use) => {
      const server = await startServer({ world, smtpUrl: mail.url });
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  language: async ({}, use, testInfo) => use(testInfo.project.name === 'en' ? 'en' : 'zh-CN'),
  noise: [
    async ({ context }, use) => {
      const noise = new Noise();
      noise.watch(context);
      await use(noise);
      expect(noise.complaints(), 'console errors, exceptions and failed requests').toEqual([]);
    },
    { auto: true },
  ],
  visitor: async ({ browser, contextOptions, noise, baseURL, locale, timezoneId, viewport }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL, locale, timezoneId, viewport });
      contexts.push(context);
      noise.watch(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  serverLog: [
    async ({ server }, use, testInfo) => {
      const before = server.logs().length;
      await use(undefined);
      if (testInfo.status === testInfo.expectedStatus) return;
      await testInfo.attach('server.log', { body: server.logs().slice(before), contentType: 'text/plain' });
    },
    { auto: true },
  ],
});
