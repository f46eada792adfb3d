import { homeMessages } from '@kaopu/i18n/home.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { Cast } from './support/cast.ts';
import { field } from './support/field.ts';
import { expect, type Language, test } from './support/journey.ts';
import { keep } from './support/screenshot.ts';
import { addVirtualAuthenticator } from './support/virtual-authenticator.ts';

async function chooseInMenu(page: Page, language: Language, entry: 'account.own' | 'account.signOut') {
  const t = translateIn(language, shellMessages);
  await page.getByRole('button', { name: t('account.menu', { name: '' }) }).click();
  await page.getByRole('menuitem', { name: t(entry) }).click();
}

test('a passkey is made, and signs in without a password; a refusal on the device changes nothing', async ({
  visitor,
  language,
}) => {
  const t = translateIn(language, identityMessages);
  const page = await new Cast(visitor, language).trainee('ning-cailing');
  const device = await addVirtualAuthenticator(page);
  await chooseInMenu(page, language, 'account.own');
  await expect(page.getByRole('heading', { level: 1, name: t('account.title') })).toBeVisible();
  await expectAccessible(page);
  await keep(page, 'account');
  await field(page, t('passkey.label')).fill('Mi 14');
  await page.getByRole('button', { name: t('passkey.make') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page);
  await keep(page, 'account-recovery-codes');
  await dialog.getByRole('button', { name: t('recovery.kept') }).click();
  await expect(
    page.getByRole('button', { name: t('passkeys.removeNamed', { label: 'Mi 14' }) }),
  ).toBeVisible();
  expect(await device.countPasskeys()).toBe(1);

  await chooseInMenu(page, language, 'account.signOut');
  await page
    .getByRole('link', { name: t('signIn.submit'), exact: true })
    .first()
    .click();
  await device.verifyUser(false);
  await page.getByRole('button', { name: t('passkey.signIn') }).click();
  await expect(page.getByRole('alert').filter({ hasText: t('passkey.cancelled') })).toBeVisible();
  await expectAccessible(page);
  await keep(page, 'sign-in-passkey-refused');
  await device.verifyUser(true);
  await page.getByRole('button', { name: t('passkey.signIn') }).click();
  const name = language === 'en' ? 'Ning Cailing' : '宁采苓';
  await expect(page.getByText(translateIn(language, homeMessages)('road.greeting', { name }))).toBeVisible();
});
