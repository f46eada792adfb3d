import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/journey.ts';
import { keep } from './support/screenshot.ts';

for (const { name, path } of [
  { name: 'learner', path: '/' },
  { name: 'admin', path: '/admin/' },
]) {
  test(`${name}: the first page comes in the visitor's language, sound and readable`, async ({
    page,
    language,
  }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page);
    await keep(page, `shell-${name}`);
  });
}

test('two people have browsers of their own', async ({ page, visitor }) => {
  const other = await visitor();
  await page.goto('/');
  await other.goto('/');
  await page.evaluate(() => localStorage.setItem('mine', '1'));
  expect(await other.evaluate(() => localStorage.getItem('mine'))).toBeNull();
});
