import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { certificationStaffMessages } from '@kaopu/i18n/certification-staff.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { refusalOf, send } from '../support/call.ts';
import { field } from '../support/field.ts';
import { type Road, stories } from './road.ts';

/** The registrar judges the evidence, admits, puts on file what the body brings, and puts the case before the board. */
export async function admit(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, certificationStaffMessages);
  const { name } = stories[language].candidate;
  const page = await cast.staff('sang-yuan');
  await openPlace(road, page, 'to.dossiers');
  await expect(page.getByRole('link', { name })).toBeVisible();
  await show(page, 'applications');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    t('dossier.title.await_admission', { name }),
  );
  await show(page, 'dossier');
  await acceptAll(road, page);

  await page.getByRole('button', { name: t('admit.action'), exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(t('admit.candidate', { name }));
  await show(page, 'admit');
  await confirm(page, t('admit.action'));
  await recordAll(road, page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('dossier.title.await_board', { name }));
  await show(page, 'dossier-complete');
  await page.getByRole('button', { name: t('put.action'), exact: true }).click();
  await confirm(page, t('put.action'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('room.title.wait', { name }));
}

/**
 * The board decides. Whoever taught the applicant stands aside, and a vote sent all the same is refused and
 * recorded; of the four that are left the lot draws one not to vote; the chair closes.
 */
export async function decide(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, certificationStaffMessages);
  const { name } = stories[language].candidate;
  await standAside(road);
  const votes: string[] = [];
  for (const member of ['zhai-ruogu', 'chu-yunshen', 'shang-weining', 'ruan-jingzhi']) {
    if (await vote(road, member, votes.length === 0)) votes.push(member);
  }
  expect(votes).toHaveLength(3);
  expect(votes, 'the public member is never drawn not to vote').toContain('zhai-ruogu');

  const chair = await cast.staff('ruan-jingzhi');
  await chair.getByRole('button', { name: t('close.action'), exact: true }).click();
  await field(chair.getByRole('dialog'), t('close.reasons')).fill(stories[language].reasons);
  await show(chair, 'close-the-decision');
  await confirm(chair, t('close.action'));
  await expect(chair.getByRole('heading', { level: 1 })).toHaveText(t('room.title.pass', { name }));
  await show(chair, 'decision-closed');
}

/** Opens one of the places at the left of the desk. */
export async function openPlace(
  { language }: Road,
  page: Page,
  place: 'to.dossiers' | 'to.credentials' | 'to.record',
): Promise<void> {
  const name = translateIn(language, adminShellMessages)(place);
  await page.getByRole('navigation').getByRole('link', { name }).first().click();
}

/** Presses the button of the dialog on screen, and waits until it has done its work. */
export async function confirm(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function acceptAll({ language }: Road, page: Page): Promise<void> {
  const t = translateIn(language, certificationStaffMessages);
  const buttons = page.getByRole('button', { name: new RegExp(`^${t('judge.acceptNamed', { name: '' })}`) });
  await expect(buttons).not.toHaveCount(0);
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await confirm(page, t('judge.accept'));
    await expect(buttons).toHaveCount(left - 1);
  }
}

async function recordAll({ language }: Road, page: Page): Promise<void> {
  const t = translateIn(language, certificationStaffMessages);
  const buttons = page.getByRole('button', { name: t('record.named', { name: '' }) });
  await expect(buttons).not.toHaveCount(0);
  for (let left = await buttons.count(); left > 0; left--) {
    await buttons.first().click();
    await field(page.getByRole('dialog'), t('record.statement')).fill(stories[language].onFile);
    await confirm(page, t('record.action'));
    await expect(buttons).toHaveCount(left - 1);
  }
}

async function openDecision(road: Road, page: Page): Promise<void> {
  const { language } = road;
  const t = translateIn(language, certificationStaffMessages);
  await openPlace(road, page, 'to.dossiers');
  await page
    .getByRole('navigation', { name: t('views.label') })
    .getByRole('link', { name: t('views.board') })
    .click();
  // The list that is left names the candidate too.
  await expect(page).toHaveTitle(new RegExp(t('views.board')));
  await page.getByRole('link', { name: stories[language].candidate.name }).click();
  await expect(page.getByRole('region', { name: t('seats.title') })).toBeVisible();
}

/** She taught the applicant: she is shown why she stands aside, and a vote past the screen is refused. */
async function standAside(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, certificationStaffMessages);
  const page = await cast.staff('bian-siqi');
  await openDecision(road, page);
  await expect(page.getByText(t('aside.title'))).toBeVisible();
  await expect(page.getByText(t('ground.taught')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: t('vote.action') })).toHaveCount(0);
  await show(page, 'who-taught-stands-aside');

  const decisionId = new URL(page.url()).pathname.split('/').at(-1);
  const input = { decisionId, choice: 'pass', reason: stories[language].reasons };
  const answer = await send(page, { side: 'admin', procedure: 'certification.castVote', input });
  expect(await refusalOf(answer)).toBe('CONFLICT_OF_INTEREST');
}

/** Votes, if the member has a vote; says whether. */
async function vote(road: Road, member: string, isFirst: boolean): Promise<boolean> {
  const { cast, language, show } = road;
  const t = translateIn(language, certificationStaffMessages);
  const page = await cast.staff(member);
  await openDecision(road, page);
  const cant = page.getByRole('heading', { name: t('vote.stoodDownTitle') });
  const can = page.getByRole('button', { name: t('vote.action'), exact: true });
  await expect(cant.or(can)).toBeVisible();
  if (await cant.isVisible()) {
    await show(page, 'drawn-not-to-vote');
    return false;
  }
  await page.getByRole('radio', { name: new RegExp(`^${t('outcome.pass')}`) }).check();
  await field(page, t('vote.reason')).fill(stories[language].reasons);
  if (isFirst) await show(page, 'vote');
  await can.click();
  await confirm(page, t('vote.action'));
  await expect(page.getByRole('heading', { name: t('vote.cast') })).toBeVisible();
  return true;
}
