import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { expect } from '@playwright/test';
import { type Road, stories } from './road.ts';

/** The administrator lets a member of the board teach in the new course: who enrols now was taught by her. */
export async function nameTeacher({ cast, language, show }: Road): Promise<void> {
  const t = translateIn(language, peopleMessages);
  const tDuty = translateIn(language, identityMessages);
  const { course } = stories[language];
  const page = await cast.staff('miao-qingye');
  const places = page.getByRole('navigation');
  await places.getByRole('link', { name: translateIn(language, adminShellMessages)('to.people') }).click();
  await page.getByRole('searchbox', { name: t('list.search') }).fill('bian-siqi');
  await page.getByRole('button', { name: t('list.find') }).click();
  await page.getByRole('link', { name: '卞思齐' }).click();
  await page.getByRole('button', { name: t('duty.give') }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('combobox', { name: t('give.duty') })
    .selectOption({ label: tDuty('duty.instructor') });
  await dialog
    .getByRole('combobox', { name: t('give.scopeType') })
    .selectOption({ label: t('scope.course') });
  await dialog
    .getByRole('combobox', { name: t('give.scope'), exact: true })
    .selectOption({ label: course[language === 'en' ? 'en' : 'zh'] });
  await show(page, 'give-duty');
  await dialog.getByRole('button', { name: t('give.confirm'), exact: true }).click();
  await expect(dialog).toBeHidden();
  const taught = page
    .getByRole('region', { name: t('person.duties') })
    .getByText(course[language === 'en' ? 'en' : 'zh']);
  await expect(taught).toBeVisible();
  await show(page, 'person');
}
