import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { field } from '../support/field.ts';
import { type Road, stories } from './road.ts';

/** Chooses level and route, makes the declarations, brings evidence, and hands the application in. */
export async function apply(road: Road, page: Page): Promise<void> {
  const { language, show } = road;
  const t = translateIn(language, certificationMessages);
  await openCertificates(road, page);
  await show(page, 'no-certificate-yet');
  await page
    .getByRole('link', { name: t('apply.action') })
    .first()
    .click();
  await expect(page.getByRole('radio', { name: 'L1' })).toBeChecked();
  await show(page, 'level-and-route');
  await page.getByRole('button', { name: t('apply.start') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('next.bring_evidence') })).toBeVisible();
  await show(page, 'application-started');

  await declareAll(road, page);
  await bringAll(road, page, 'admission', 1);
  await bringAll(road, page, 'decision', Number.POSITIVE_INFINITY);
  await expect(page.getByRole('heading', { level: 1, name: t('next.submit') })).toBeVisible();
  await field(page, t('handIn.number')).fill('130102199001011234');
  await expect(page.getByText(t('handIn.masked', { masked: '1301**********1234' }))).toBeVisible();
  await show(page, 'ready-to-hand-in');
  await page.getByRole('button', { name: t('handIn.action') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('next.await_admission') })).toBeVisible();
}

/** Opens the place where applications and certificates are. */
export async function openCertificates({ language }: Road, page: Page): Promise<void> {
  const name = translateIn(language, learnerShellMessages)('to.certificates');
  await page.getByRole('navigation').first().getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    translateIn(language, certificationMessages)('list.title'),
  );
}

async function declareAll({ language }: Road, page: Page): Promise<void> {
  const t = translateIn(language, certificationMessages);
  const buttons = page.getByRole('button', { name: t('declare.named', { name: '' }) });
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
}

/** Brings evidence for the proofs of one stage that nothing was brought for, as many as `most`. */
async function bringAll(
  { language }: Road,
  page: Page,
  stage: 'admission' | 'decision',
  most: number,
): Promise<void> {
  const t = translateIn(language, certificationMessages);
  const part = page.getByRole('region', { name: t(`check.${stage}`) });
  const first = part.getByRole('button').filter({ hasText: t('bring.first') });
  await expect(first).not.toHaveCount(0);
  const open = await first.count();
  for (let done = 1; done <= Math.min(open, most); done++) {
    await first.first().click();
    await part.getByRole('textbox').fill(stories[language].evidence);
    await part.getByRole('button', { name: t('bring.send'), exact: true }).click();
    await expect(part.getByRole('textbox')).toHaveCount(0);
    await expect(first).toHaveCount(open - done);
  }
}
