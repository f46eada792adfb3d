import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../screenshots/', import.meta.url));

const WIDTHS = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
};

/** Fonts and pictures are there, and what a new width rearranges has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/**
 * Makes the window as tall as the page, so that bars which keep to its edges stand where they belong in a
 * picture of the whole. Under a dialog the page does not matter.
 */
async function unfold(page: Page, width: number): Promise<void> {
  const { height, inView } = await page.evaluate(() => {
    window.scrollTo(0, 0);
    const { scrollHeight: height, clientHeight: inView } = document.documentElement;
    return document.querySelector('[role="dialog"], dialog[open]') === null
      ? { height, inView }
      : { height: inView, inView };
  });
  if (height <= inView) return;
  await page.setViewportSize({ width, height });
  await settle(page);
}

/** Expects that nobody has to scroll sideways to read the page at its present width. */
export async function expectFits(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > limit + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 120))
      .slice(0, 5);
  });
  expect(tooWide, `${page.url()} scrolls sideways; these reach out of the screen`).toEqual([]);
}

/**
 * Keeps pictures of the whole page at phone and desk width as `screenshots/<language>/<name>.<width>.png`,
 * and expects the page to fit a phone. The page has its own width again afterwards.
 */
export async function keep(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const [kind, size] of Object.entries(WIDTHS)) {
    await page.setViewportSize(size);
    await settle(page);
    await expectFits(page);
    await unfold(page, size.width);
    const path = `${FOLDER}${test.info().project.name}/${name}.${kind}.png`;
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }
  if (before) await page.setViewportSize(before);
}
