import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { itemAuthoringMessages } from '@kaopu/i18n/item-authoring.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { field } from '../support/field.ts';
import { type Road, stories } from './road.ts';
import { expectSaved } from './write-course.ts';

/** The item that is written on the way; its second option is the key. */
export const item = {
  reference: 'LIVE-01',
  stem: {
    zh: '开播前十分钟发现一款主推品没有上架，先做什么？',
    en: 'Ten minutes before going live a lead product turns out not to be listed. What comes first?',
  },
  options: [
    { zh: '照常开播，让主播绕开它', en: 'Go live as planned and have the streamer talk around it' },
    { zh: '请人上架，并推迟它的上场', en: 'Have it listed, and move its slot back' },
    { zh: '临时换成没有备货的新品', en: 'Replace it with a new product that is not in stock' },
  ],
  key: 1,
} as const;

/** An instructor writes an item in both languages, looks at it as a candidate would, and makes it live. */
export async function writeItem({ cast, language, show }: Road): Promise<void> {
  const t = translateIn(language, bankMessages);
  const tAuthor = translateIn(language, itemAuthoringMessages);
  const page = await cast.staff('bai-yichuan');
  await openPlace(page, language, 'to.bank');
  await expect(page.getByRole('heading', { level: 1, name: t('items.title') })).toBeVisible();
  await show(page, 'item-bank');
  await page.getByRole('link', { name: t('items.new') }).click();
  await field(page, t('newItem.reference')).fill(item.reference);
  await field(page, t('facts.domain')).fill('D1');
  await page.getByRole('button', { name: t('newItem.create') }).click();

  await page.getByRole('button', { name: tAuthor('choice.remove', { letter: 'D' }) }).click();
  for (const [side, tag] of [
    ['zh', 'zh-CN'],
    ['en', 'en'],
  ] as const) {
    const named = { language: tAuthor(`language.${tag}`) };
    await field(page, tAuthor('stemIn', named)).click();
    await page.keyboard.type(item.stem[side]);
    for (const [index, option] of item.options.entries()) {
      const letter = 'ABC'.charAt(index);
      await field(page, tAuthor('choice.optionIn', { letter, ...named })).fill(option[side]);
    }
  }
  await page.getByRole('radio', { name: tAuthor('choice.correctFor', { letter: 'B' }) }).check();
  await field(page, t('facts.points')).fill('4');
  await expectSaved(page, language);
  await show(page, 'item-editor');
  await page.getByText(t('view.preview'), { exact: true }).click();
  await expect(page.getByText(t('preview.hint'))).toBeVisible();
  await show(page, 'item-as-candidates-see-it');
  await page.getByRole('button', { name: t('publish.action'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('publish.action'), exact: true })
    .click();
  await expect(page.getByText(t('item.version', { number: 1 })).first()).toBeVisible();
}

/** The chief examiner assembles a short form of the first level's test, publishes it and schedules a date. */
export async function makeTest(road: Road): Promise<void> {
  const { cast, language, show } = road;
  const t = translateIn(language, examsStaffMessages);
  const page = await cast.staff('fei-xingjian');
  await openPlace(page, language, 'to.tests');
  await show(page, 'tests');
  await page.getByRole('row', { name: 'L1-theory' }).getByRole('link').click();
  await shortenForm(page, language);
  await page.getByRole('searchbox', { name: t('pick.search') }).fill(item.reference);
  await page.getByRole('button', { name: t('pick.addNamed', { reference: item.reference }) }).click();
  await field(page, t('form.cut')).fill('4');
  await expectSaved(page, language);
  await show(page, 'form-assembled');

  await page.getByRole('button', { name: t('publish.action'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(t('publish.cut', { cut: 4, points: 8 }));
  await show(page, 'publish-form');
  await dialog.getByRole('button', { name: t('publish.action'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: t('forms.scheduleNamed', { number: 2 }) }).click();
  await schedule(page, road);
  await expect(page.getByRole('link', { name: stories[language].sitting[of(language)] })).toBeVisible();
  await show(page, 'test-scheduled');
}

const of = (language: Road['language']) => (language === 'en' ? 'en' : 'zh');

async function openPlace(
  page: Page,
  language: Road['language'],
  place: 'to.bank' | 'to.tests',
): Promise<void> {
  const name = translateIn(language, adminShellMessages)(place);
  await page.getByRole('navigation').getByRole('link', { name }).click();
}

/** Takes out all but the first two items. */
async function shortenForm(page: Page, language: Road['language']): Promise<void> {
  const takeOut = translateIn(language, examsStaffMessages)('form.remove', { reference: '' });
  const buttons = page.getByRole('button', { name: takeOut });
  await expect(buttons).toHaveCount(20);
  for (let left = 20; left > 2; left--) {
    await buttons.nth(2).click();
    await expect(buttons).toHaveCount(left - 1);
  }
}

async function schedule(page: Page, { language, show }: Road): Promise<void> {
  const t = translateIn(language, examsStaffMessages);
  const { sitting } = stories[language];
  const wallTime = (minutes: number) =>
    new Date(Date.now() + minutes * 60_000)
      .toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
      .slice(0, 16)
      .replace(' ', 'T');
  await field(page, t('schedule.titleZh')).fill(sitting.zh);
  await field(page, t('schedule.titleEn')).fill(sitting.en);
  await field(page, t('schedule.opensAt')).fill(wallTime(-1));
  await field(page, t('schedule.closesAt')).fill(wallTime(180));
  await page.getByRole('radio', { name: t('schedule.atOnce') }).check();
  await show(page, 'schedule-a-date');
  await page.getByRole('button', { name: t('schedule.create'), exact: true }).click();
}
