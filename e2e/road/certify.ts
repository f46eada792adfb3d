import { auditMessages } from '@kaopu/i18n/audit.ts';
import { auditEventMessages } from '@kaopu/i18n/audit-events.ts';
import { certificationMessages } from '@kaopu/i18n/certification.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { expect, type Page } from '@playwright/test';
import { field } from '../support/field.ts';
import { openCertificates } from './apply.ts';
import { confirm, openPlace } from './decide.ts';
import { type Road, stories } from './road.ts';

/** The registrar issues what the board granted. */
export async function issue({ cast, language, show }: Road): Promise<void> {
  const t = translateIn(language, certificationStaffMessages);
  const page = await cast.staff('sang-yuan');
  // The decision is on screen since the case was put before the board; its result has come meanwhile.
  await page.reload();
  await expect(page.getByRole('heading', { name: t('issue.title') })).toBeVisible();
  await show(page, 'certificate-to-be-issued');
  await page.getByRole('button', { name: t('issue.action'), exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(t('issue.signed'));
  await confirm(page, t('issue.action'));
  await expect(page.getByRole('heading', { name: t('issue.done') })).toBeVisible();
  await show(page, 'certificate-issued');
}

/** The holder finds the certificate with its code. Gives the code. */
export async function hold(road: Road, page: Page): Promise<string> {
  const { language, show } = road;
  const t = translateIn(language, certificationMessages);
  await page.goto('/');
  await show(page, 'home-of-a-holder');
  await openCertificates(road, page);
  await expect(page.getByRole('heading', { name: t('list.mine') })).toBeVisible();
  await show(page, 'certificates');
  await page
    .getByRole('region', { name: t('list.mine') })
    .getByRole('link')
    .click();
  const code = page.getByRole('region', { name: t('code.title') }).locator('code');
  await expect(code).toBeVisible();
  await show(page, 'certificate');
  return (await code.textContent()) ?? '';
}

/** A stranger types the code: it is valid, and their own browser checks the signature. */
export async function verify({ cast, language, show }: Road, code: string): Promise<Page> {
  const t = translateIn(language, verifyMessages);
  const tHome = translateIn(language, learnerShellMessages);
  const page = await cast.stranger();
  await page.goto('/');
  await field(page, tHome('check.code')).fill(code.toLowerCase());
  await page.getByRole('button', { name: tHome('check.submit'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('status.valid') })).toBeVisible();
  await expect(page.getByRole('heading', { name: stories[language].candidate.name })).toBeVisible();
  await expect(page.getByText(t('signature.valid'))).toBeVisible();
  await show(page, 'verified');
  return page;
}

/** The registrar revokes it with a reason. */
export async function revoke(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, certificationStaffMessages);
  const { candidate, revocation } = stories[language];
  const page = await cast.staff('sang-yuan');
  await openPlace(road, page, 'to.credentials');
  await expect(page.getByRole('link', { name: candidate.name })).toBeVisible();
  await show(page, 'issued-certificates');
  await page.getByRole('link', { name: candidate.name }).click();
  await page.getByRole('button', { name: t('change.revoke'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('change.final'));
  await field(dialog, t('change.reason')).fill(revocation);
  await show(page, 'revoke');
  await confirm(page, t('change.revoke'));
  await expect(page.getByText(t('change.none'))).toBeVisible();
  await show(page, 'certificate-revoked');
}

/** The stranger looks again. The signature still holds; the certificate does not. */
export async function verifyAgain({ language, show }: Road, page: Page): Promise<void> {
  const t = translateIn(language, verifyMessages);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t('status.revoked') })).toBeVisible();
  await expect(page.getByText(t('revoked.meaning'))).toBeVisible();
  await expect(page.getByText(t('signature.valid'))).toBeVisible();
  await show(page, 'revoked');
}

/** The auditor finds the refused vote on record. */
export async function audit(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, auditMessages);
  const page = await cast.staff('quan-yanbei');
  await openPlace(road, page, 'to.record');
  await page.getByRole('combobox', { name: t('filter.type') }).selectOption('certification.voteRefused');
  await page.getByRole('button', { name: t('filter.apply'), exact: true }).click();
  await expect(
    page.getByRole('cell', { name: translateIn(language, auditEventMessages)('certification.voteRefused') }),
  ).toHaveCount(1);
  await show(page, 'refused-vote-on-record');
}
