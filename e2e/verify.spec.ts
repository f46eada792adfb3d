import { translateIn } from '@kaopu/i18n/messages.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { read } from './support/call.ts';
import { Cast } from './support/cast.ts';
import { field } from './support/field.ts';
import { expect, type Language, test } from './support/journey.ts';
import { keep } from './support/screenshot.ts';

// Somebody with a phone and a certificate in their hand.

type Certificate = {
  number: string;
  verifyCode: string;
  status: string;
  holderName: string;
  holderLatinName: string | null;
};

/** The demo's certificates, one of each status. */
async function findCertificates(cast: Cast): Promise<Map<string, Certificate>> {
  const page = await cast.staff('sang-yuan');
  const { rows } = await read<{ rows: Certificate[] }>(page, {
    side: 'admin',
    procedure: 'certification.listCredentials',
    input: { limit: 50 },
  });
  return new Map(rows.map((row) => [row.status, row]));
}

const holderIn = (language: Language, { holderName, holderLatinName }: Certificate): string =>
  language === 'en' ? (holderLatinName ?? holderName) : holderName;

const band = (page: Page) => page.getByRole('heading', { level: 1 });
const say = (language: Language) => translateIn(language, verifyMessages);

async function typeCode(page: Page, language: Language, typed: string): Promise<void> {
  await page.goto('/verify/');
  await field(page, say(language)('code')).fill(typed);
  await page.getByRole('button', { name: say(language)('submit') }).click();
}

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await keep(page, `verify-${name}`);
}

test('each status looks its own, and every signature is checked here', async ({ visitor, language }) => {
  const t = say(language);
  const cast = new Cast(visitor, language);
  const certificates = await findCertificates(cast);
  const page = await cast.stranger();
  for (const status of ['active', 'suspended', 'revoked', 'expired'] as const) {
    const certificate = certificates.get(status) as Certificate;
    await page.goto(`/verify/${certificate.verifyCode}`);
    await expect(band(page)).toHaveText(t(status === 'active' ? 'status.valid' : `status.${status}`));
    await expect(page.getByRole('heading', { name: holderIn(language, certificate) })).toBeVisible();
    await expect(page.getByText(t('signature.valid'))).toBeVisible();
    await look(page, status);
  }
});

test('the printed number tells the status and no name; a slip of the hand is told from a forgery', async ({
  visitor,
  language,
}) => {
  const t = say(language);
  const cast = new Cast(visitor, language);
  const certificate = (await findCertificates(cast)).get('revoked') as Certificate;
  const { number, verifyCode } = certificate;
  const page = await cast.stranger();

  await typeCode(page, language, number.toLowerCase().replaceAll('-', ' '));
  await expect(band(page)).toHaveText(t('status.revoked'));
  await expect(page.getByText(t('byNumber', { number }))).toBeVisible();
  await expect(page.getByText(holderIn(language, certificate))).toHaveCount(0);
  await look(page, 'by-number');

  const slip = (verifyCode.startsWith('A') ? 'B' : 'A') + verifyCode.slice(1);
  await typeCode(page, language, slip);
  await expect(band(page)).toHaveText(t('status.malformed'));
  await expect(field(page, t('code')), 'what was typed can be mended').toHaveValue(slip);
  await look(page, 'copied-wrongly');

  // A number whose check character is right and that was never given.
  await typeCode(page, language, 'KP-2019-0000-0001-0');
  await expect(band(page)).toHaveText(t('status.unknown'));
  await look(page, 'unknown');
});

test('what was altered on its way is not believed, and a dead line is no verdict', async ({
  visitor,
  language,
  noise,
}) => {
  const t = say(language);
  const cast = new Cast(visitor, language);
  const { verifyCode, holderName } = (await findCertificates(cast)).get('active') as Certificate;
  const page = await cast.stranger();
  await page.route(`**/credentials/${verifyCode}`, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replaceAll(holderName, `${holderName}二`) });
  });
  await page.goto(`/verify/${verifyCode}`);
  await expect(band(page)).toHaveText(t('status.untrusted'));
  await expect(page.getByText(t('signature.invalid'))).toBeVisible();
  await look(page, 'altered');
  await page.unrouteAll();

  noise.allow(/ERR_FAILED|Failed to load resource/);
  await page.route('**/api/verifications/**', (route) => route.abort());
  await page.reload();
  await expect(band(page)).toHaveText(t('offline'));
  await look(page, 'offline');
  await page.unrouteAll();
  await page.getByRole('button', { name: t('retry') }).click();
  await expect(band(page)).toHaveText(t('status.valid'));
});
