import { adminShellMessages } from '@kaopu/i18n/admin-shell.ts';
import { editorMessages } from '@kaopu/i18n/editor.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { expect, type Page } from '@playwright/test';
import { field } from '../support/field.ts';
import { type Road, stories } from './road.ts';

export const courseSlug = 'before-going-live';

/** An instructor writes a course with one lesson, sees it save itself, and publishes it. */
export async function writeCourse({ cast, language, show }: Road): Promise<void> {
  const t = translateIn(language, authoringMessages);
  const tShell = translateIn(language, adminShellMessages);
  const { course, summary, chapter, lesson } = stories[language];
  const page = await cast.staff('bai-yichuan');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await show(page, 'instructor-desk');

  await page
    .getByRole('main')
    .getByRole('link', { name: tShell('to.courses') })
    .click();
  await page.getByRole('link', { name: t('courses.new') }).click();
  await field(page, t('course.titleZh')).fill(course.zh);
  await field(page, t('course.titleEn')).fill(course.en);
  await field(page, t('course.summaryZh')).fill(summary.zh);
  await field(page, t('course.summaryEn')).fill(summary.en);
  await field(page, t('course.slug')).fill(courseSlug);
  await show(page, 'new-course');
  await page.getByRole('button', { name: t('course.create') }).click();

  await expect(page.getByText(t('outline.empty'))).toBeVisible();
  await field(page, t('outline.chapterZh')).fill(chapter.zh);
  await field(page, t('outline.chapterEn')).fill(chapter.en);
  await page.getByRole('button', { name: t('outline.addChapter') }).click();
  await page.getByRole('button', { name: t('outline.addLesson') }).click();

  await writeLesson(page, language, lesson);
  await show(page, 'lesson-editor');
  const writtenIn = page.getByRole('radiogroup', { name: t('lesson.language') });
  await writtenIn.getByText(t(`language.${language === 'en' ? 'zh-CN' : 'en'}`)).click();
  await expect(field(page, t('lesson.body'))).toBeEmpty();
  await writtenIn.getByText(t(`language.${language}`)).click();
  await expect(field(page, t('lesson.body'))).toContainText(lesson.stress);
  await page.getByRole('link', { name: t('lesson.back') }).click();
  await page.getByRole('link', { name: lesson.title }).click();
  await expect(field(page, t('lesson.body'))).toContainText(lesson.stress);
  await page.reload();
  await expect(field(page, t('lesson.body'))).toContainText(lesson.stress);
  await page.getByRole('link', { name: t('lesson.back') }).click();

  await show(page, 'course-outline');
  await page.getByRole('button', { name: t('publish.actionNumber', { number: 1 }) }).click();
  await expect(page.getByRole('dialog')).toContainText(t('publish.everybody'));
  await show(page, 'publish-course');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('publish.action'), exact: true })
    .click();
  await expect(page.getByText(t('course.version', { number: 1 })).first()).toBeVisible();
}

type Lesson = (typeof stories)[keyof typeof stories]['lesson'];

/** Writes as people do: by keyboard, with the buttons above the text. */
async function writeLesson(page: Page, language: Road['language'], lesson: Lesson): Promise<void> {
  const t = translateIn(language, authoringMessages);
  const tEditor = translateIn(language, editorMessages);
  const tool = (name: string) => page.getByRole('button', { name, exact: true });
  await field(page, t('lesson.title')).fill(lesson.title);
  await field(page, t('lesson.summary')).fill(lesson.summary);
  await field(page, t('lesson.body')).click();
  await tool(tEditor('heading2')).click();
  await page.keyboard.type(lesson.heading);
  await page.keyboard.press('Enter');
  await page.keyboard.type(lesson.lead);
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(lesson.stress);
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('Enter');
  await tool(tEditor('orderedList')).click();
  for (const step of lesson.steps) {
    await page.keyboard.type(step);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await tool(tEditor('callout')).click();
  await page.getByRole('menuitem', { name: tEditor('callout.important') }).click();
  await page.keyboard.type(lesson.callout);
  await expectSaved(page, language);
}

/** The page says, to eyes and to screen readers, that everything typed is with the server. */
export async function expectSaved(page: Page, language: Road['language']): Promise<void> {
  const saved = translateIn(language, kitMessages)('save.saved', { at: '' }).trim();
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeAttached();
}
