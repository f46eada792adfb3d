import { homeMessages } from '@kaopu/i18n/home.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { learnerShellMessages } from '@kaopu/i18n/learner-shell.ts';
import { learningMessages } from '@kaopu/i18n/learning.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { field } from '../support/field.ts';
import { type Road, stories } from './road.ts';

const of = (language: Road['language']) => (language === 'en' ? 'en' : 'zh');

/** Somebody new opens an account. Gives their page. */
export async function signUp({ cast, language, show }: Road): Promise<Page> {
  const t = translateIn(language, identityMessages);
  const tHome = translateIn(language, homeMessages);
  const { candidate } = stories[language];
  const page = await cast.stranger();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(tHome('visitor.title'));
  await expect(page.getByRole('heading', { name: tHome('schemes.title') })).toBeVisible();
  await show(page, 'home-of-a-visitor');
  await page.getByRole('link', { name: tHome('visitor.signUp') }).click();
  await field(page, t('name.label')).fill(candidate.name);
  await field(page, t('email')).fill(candidate.email);
  await page.locator('input[name="password"]').fill(candidate.password);
  await show(page, 'sign-up');
  await page.getByRole('button', { name: t('signUp.submit'), exact: true }).click();
  await expect(page.getByText(tHome('road.greeting', { name: candidate.name }))).toBeVisible();
  await show(page, 'home-of-a-trainee');
  return page;
}

/** Enrols in the new course, reads its lesson and completes it. */
export async function learn({ language, show }: Road, page: Page): Promise<void> {
  const t = translateIn(language, learningMessages);
  const { course, lesson } = stories[language];
  const nav = page.getByRole('navigation').first();
  await nav.getByRole('link', { name: translateIn(language, learnerShellMessages)('to.courses') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('courses.title') })).toBeVisible();
  await show(page, 'courses');
  await page.getByRole('link', { name: course[of(language)] }).click();
  await show(page, 'course-before-enrolment');
  await page.getByRole('button', { name: t('course.enrol'), exact: true }).click();
  await page.getByRole('link', { name: t('course.continue', { title: lesson.title }) }).click();
  await expect(page.getByRole('heading', { name: lesson.heading })).toBeVisible();
  await expect(page.getByText(lesson.callout)).toBeVisible();
  await show(page, 'lesson');
  await page.getByRole('button', { name: t('lesson.complete') }).click();
  await expect(page.getByRole('heading', { name: t('finished.title') })).toBeVisible();
  await show(page, 'course-completed');
}
