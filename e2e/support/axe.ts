import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

type Scheme = 'light' | 'dark';

async function violationsIn(page: Page, scheme: Scheme): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  // The page hears of it with the next frame and has changed its colours by the one after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.replace(/\s+/g, ' ') ?? '';
      return `${scheme}: ${help} [${id}] at ${target.join(' ')}: ${why}`;
    }),
  );
}

/**
 * Expects the page as it stands to have no violation of WCAG 2.2 AA that axe can find, in light and in dark.
 * Leaves the page in the scheme that the browser had at first (light).
 */
export async function expectAccessible(
  page: Page,
  schemes: readonly Scheme[] = ['dark', 'light'],
): Promise<void> {
  const found: string[] = [];
  for (const scheme of schemes) found.push(...(await violationsIn(page, scheme)));
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}
