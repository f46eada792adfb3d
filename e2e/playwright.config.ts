import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';
import type { JourneyOptions } from './support/journey.ts';

const launchOptions = await findBrowser();

// Every journey runs in both languages, each in a world of its own. What has no language is tagged @once. Files run in
// the order of their names: the longest journey is the first, so that the others run beside it.
export default defineConfig<object, JourneyOptions>({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions,
    // A control that is not there is told soon, also in the long journeys.
    actionTimeout: 20_000,
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'zh-CN', use: { locale: 'zh-CN' } },
    { name: 'en', use: { locale: 'en-US' }, grepInvert: /@once/ },
  ],
});
