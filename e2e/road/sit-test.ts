import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { examsMessages } from '@kaopu/i18n/exams.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { item } from './make-test.ts';
import { type Road, stories } from './road.ts';

/** The candidate registers, sits the test by keyboard alone, submits it, and sees receipt and result. */
export async function sitTest(road: Road, page: Page): Promise<void> {
  const { language, show } = road;
  const t = translateIn(language, examsMessages);
  const side = language === 'en' ? 'en' : 'zh';
  const exams = translateIn(language, learnerShellMessages)('to.exams');
  await page.getByRole('navigation').first().getByRole('link', { name: exams }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('list.title') })).toBeVisible();
  await show(page, 'exams');
  await page.getByRole('link', { name: stories[language].sitting[side] }).click();
  await page.getByRole('button', { name: t('sitting.register'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('sitting.start') })).toBeEnabled();
  await show(page, 'before-the-test');
  await page.getByRole('button', { name: t('sitting.start') }).press('Enter');
  await answerByKeyboard(road, page);
  await submit(road, page);
}

async function answerByKeyboard({ language, show }: Road, page: Page): Promise<void> {
  const t = translateIn(language, deliveryMessages);
  const place = (number: number) =>
    page.getByRole('heading', { name: t('attempt.place', { number, of: 3 }) });
  await expect(place(1)).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('f');
  await show(page, 'item-answered-and-flagged');
  await page.keyboard.press('ArrowRight');
  await expect(place(2)).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await expect(place(3)).toBeVisible();
  const right = page.getByRole('radio', { name: item.options[item.key][language === 'en' ? 'en' : 'zh'] });
  await page.keyboard.press((await right.getAttribute('aria-keyshortcuts')) ?? '');
  await expect(right).toBeChecked();
}

async function submit({ language, show }: Road, page: Page): Promise<void> {
  const t = translateIn(language, deliveryMessages);
  await page
    .getByRole('button', { name: t('attempt.review') })
    .last()
    .press('Enter');
  await expect(page.getByRole('heading', { name: t('summary.title') })).toBeFocused();
  const hand = page.getByRole('button', { name: t('summary.submit'), exact: true });
  await expect(hand).toBeEnabled();
  await show(page, 'summary');
  await hand.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('submit.answered', { answered: 3, of: 3 }));
  await show(page, 'submit');
  await dialog.getByRole('button', { name: t('summary.submit'), exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: t('result.titlePassed') })).toBeVisible();
  await expect(page.getByRole('region', { name: t('result.receiptTitle') })).toContainText(
    t('result.number'),
  );
  await show(page, 'result');
}
