import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { editorMessages } from '@kaopu/i18n/editor.ts';
import { errorMessages } from '@kaopu/i18n/errors.ts';
import { examsMessages } from '@kaopu/i18n/exams.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { kitMessages } from '@kaopu/i18n/kit.ts';
import { authoringMessages } from '@kaopu/i18n/learning-authoring.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { call, refusalOf, send } from './support/call.ts';
import { Cast, signIn } from './support/cast.ts';
import { inDatabase } from './support/database.ts';
import { field } from './support/field.ts';
import { expect, type Language, test } from './support/journey.ts';
import { pasteHtml } from './support/paste-html.ts';
import { keep } from './support/screenshot.ts';
import { upload } from './support/upload.ts';

// What people send that they should not, or too late: each is told clearly, and nothing of theirs is lost.

const author = 'bai-yichuan';

/** A lesson that nobody has written yet, open in the author's browser. */
async function openNewLesson(cast: Cast, slug: string): Promise<{ page: Page; lessonId: string }> {
  const page = await cast.staff(author);
  const key = () => ({ idempotencyKey: crypto.randomUUID() });
  const change = <Answer>(procedure: string, input: object) =>
    call<Answer>(page, { side: 'admin', procedure: `learning.${procedure}`, input: { ...input, ...key() } });
  const title = { 'zh-CN': '试写', en: 'Trial' };
  const { courseId } = await change<{ courseId: string }>('createCourse', { slug, title, summary: title });
  const { chapterId } = await change<{ chapterId: string }>('addChapter', { courseId, title });
  const { lessonId } = await change<{ lessonId: string }>('addLesson', { chapterId, minutes: null });
  await page.goto(`/admin/lessons/${lessonId}`);
  return { page, lessonId };
}

const body = (page: Page, language: Language) =>
  field(page, translateIn(language, authoringMessages)('lesson.body'));

async function expectSaved(page: Page, language: Language): Promise<void> {
  const saved = translateIn(language, kitMessages)('save.saved', { at: '' }).trim();
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeAttached();
}

/** Set by any script that runs after all. */
const wasHacked = (page: Page) => page.evaluate(() => 'hacked' in window);

test('a script in pasted text is left behind, and one in a drawing is named', async ({
  visitor,
  language,
}) => {
  const t = translateIn(language, editorMessages);
  const cast = new Cast(visitor, language);
  const { page, lessonId } = await openNewLesson(cast, 'pasted-script');
  await field(page, translateIn(language, authoringMessages)('lesson.title')).fill('Paste');
  await pasteHtml(
    body(page, language),
    '<p>kept words</p><script>window.hacked = 1</script><img src="x" onerror="window.hacked = 1">',
  );
  await expect(body(page, language)).toContainText('kept words');

  await page.getByRole('button', { name: t('figure'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  const drawing = '<svg viewBox="0 0 9 9"><title>dot</title><circle cx="4" cy="4" r="4"/></svg>';
  const caption = '<figcaption>a dot</figcaption>';
  const armed = drawing.replace(
    '<circle',
    '<script>window.hacked = 1</script><circle onload="window.hacked = 1"',
  );
  await field(dialog, t('figure')).fill(armed + caption);
  await dialog.getByRole('button', { name: t('insert') }).click();
  await expect(dialog).toContainText(t('active', { parts: 'script, onload' }));
  await expect(field(dialog, t('figure'))).toHaveValue(armed + caption);
  await expectAccessible(page);
  await keep(page, 'bad-script-in-a-drawing');
  await field(dialog, t('figure')).fill(drawing + caption);
  await dialog.getByRole('button', { name: t('insert') }).click();
  await expect(body(page, language)).toContainText('a dot');
  await expectSaved(page, language);

  // Past the screen the server is as strict, and what is stored stays.
  const input = { lessonId, language, title: 'Paste', summary: '', videoFileId: null, revision: 1 };
  const answer = await send(page, {
    side: 'admin',
    procedure: 'learning.saveLessonDraft',
    input: { ...input, body: '<p>words</p><script>window.hacked = 1</script>' },
  });
  expect(await refusalOf(answer)).toBe('UNSAFE_MARKUP');
  await page.reload();
  await expect(body(page, language)).toContainText('kept words');
  await expect(body(page, language)).toContainText('a dot');
  expect(await wasHacked(page)).toBe(false);
});

test('a drawing with a script is refused by name; one that only draws is kept and served harmless', {
  tag: '@once',
}, async ({ visitor, language }) => {
  const page = await new Cast(visitor, language).staff(author);
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}<circle r="4"/></svg>`;
  const refused = await upload(page, {
    name: 'dot.svg',
    purpose: 'picture',
    content: drawing('<script>1</script>'),
  });
  expect(await refused.json()).toMatchObject({ code: 'UNSAFE_MARKUP', params: { element: 'script' } });
  const taken = await upload(page, { name: 'dot.svg', purpose: 'picture', content: drawing('') });
  const fileId = taken.headers()['kaopu-file-id'];
  const served = await page.request.get(`/files/${fileId}`);
  expect(served.headers()['content-security-policy']).toContain('sandbox');
  expect(served.headers()['x-content-type-options']).toBe('nosniff');
});

test('two tabs edit one lesson: the second is told, keeps its words, and chooses', async ({
  visitor,
  language,
  noise,
}) => {
  const t = translateIn(language, authoringMessages);
  noise.allow(/status of 409 .*learning\.saveLessonDraft/);
  const cast = new Cast(visitor, language);
  const { page: first } = await openNewLesson(cast, 'two-tabs');
  await field(first, t('lesson.title')).fill('Two tabs');
  await expectSaved(first, language);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(field(second, t('lesson.title'))).toHaveValue('Two tabs');

  await field(first, t('lesson.summary')).fill('written in the first tab');
  await expectSaved(first, language);
  await body(second, language).click();
  await second.keyboard.type('words of the second tab');
  await expect(second.getByRole('heading', { name: t('stale.title') })).toBeVisible();
  await expect(body(second, language)).toContainText('words of the second tab');
  await expectAccessible(second);
  await keep(second, 'bad-two-tabs');
  const kept = second.waitForResponse((answer) => answer.url().includes('saveLessonDraft') && answer.ok());
  await second.getByRole('button', { name: t('stale.keepMine') }).click();
  await kept;

  await field(first, t('lesson.summary')).fill('written too late');
  await expect(first.getByRole('heading', { name: t('stale.title') })).toBeVisible();
  await expect(field(first, t('lesson.summary'))).toHaveValue('written too late');
  await first.getByRole('button', { name: t('stale.takeTheirs') }).click();
  await expect(body(first, language)).toContainText('words of the second tab');
  await expect(first.getByRole('heading', { name: t('stale.title') })).toBeHidden();
});

test('a file that is no video is told apart, and the lesson stays as it was', async ({
  visitor,
  language,
  noise,
}) => {
  const t = translateIn(language, authoringMessages);
  const { page } = await openNewLesson(new Cast(visitor, language), 'no-video');
  await field(page, t('lesson.title')).fill('No video');
  await expectSaved(page, language);
  noise.allow(/status of 4\d\d .*\/uploads\//);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'lecture.mp4',
    mimeType: 'video/mp4',
    buffer: Buffer.from('This is a text that calls itself a video.\n'.repeat(500)),
  });
  const tError = translateIn(language, errorMessages);
  await expect(page.getByRole('alert').filter({ hasText: tError('FILE_NOT_A_VIDEO.title') })).toBeVisible();
  await expectAccessible(page);
  await keep(page, 'bad-no-video');
  await page.reload();
  await expect(field(page, t('lesson.title'))).toHaveValue('No video');
  await expect(page.getByRole('button', { name: t('lesson.videoRemove') })).toHaveCount(0);
});

test('a form that is sent twice makes one course', { tag: '@once' }, async ({ visitor, language }) => {
  const t = translateIn(language, authoringMessages);
  const page = await new Cast(visitor, language).staff(author);
  await page.goto('/admin/courses/new');
  await field(page, t('course.titleZh')).fill('只建一次');
  await field(page, t('course.slug')).fill('made-once');
  const sent = page.waitForRequest((request) => request.url().includes('learning.createCourse'));
  await page.getByRole('button', { name: t('course.create') }).click();
  const request = await sent;
  await page.waitForURL(/\/courses\/[0-9a-f-]{36}$/);
  const again = await page.request.post(request.url(), {
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/json' },
    data: request.postData() ?? '',
  });
  expect(JSON.stringify(await again.json())).toContain(new URL(page.url()).pathname.split('/').at(-1));
  await page.goto('/admin/courses');
  await expect(page.getByRole('link', { name: '只建一次' })).toHaveCount(1);
});

test('a link for a new password works once and for an hour; whoever comes too late is told and gets another', async ({
  visitor,
  language,
  mail,
  server,
  noise,
}) => {
  const t = translateIn(language, identityMessages);
  const tError = translateIn(language, errorMessages);
  const email = 'kang-yu@kaopu.example';
  const page = await visitor();
  const askForLink = async () => {
    await page.goto('/forgotten-password');
    await field(page, t('email')).fill(email);
    await page.getByRole('button', { name: t('forgotten.submit') }).click();
    await expect(page.getByRole('heading', { name: t('forgotten.sent') })).toBeVisible();
    return (await mail.readNext(email)).text.match(/http:\S+reset-password#\S+/)?.[0] ?? '';
  };
  const setPassword = async (link: string, password: string) => {
    // A page already at this address would not load anew for another `#`.
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('input[name="password"]').fill(password);
    await page.getByRole('button', { name: t('reset.submit') }).click();
  };
  const refused = page.getByRole('alert').filter({ hasText: tError('LINK_EXPIRED.title') });

  const used = await askForLink();
  await setPassword(used, 'lantern quiet harbour');
  await expect(page.getByRole('heading', { name: t('reset.done') })).toBeVisible();
  const told = await mail.readNext(email);
  expect(told.text, 'the holder hears of the change, and gets no link').not.toContain('reset-password#');
  noise.allow(/status of 4\d\d .*identity\.resetPassword/);
  await setPassword(used, 'somebody else entirely');
  await expect(refused).toBeVisible();

  const old = await askForLink();
  await inDatabase(server, (sql) => sql`update password_reset set expires_at = now() - interval '1 minute'`);
  await setPassword(old, 'an hour has gone by');
  await expect(refused).toBeVisible();
  await expect(page.locator('input[name="password"]')).toHaveValue('an hour has gone by');
  await expectAccessible(page);
  await keep(page, 'bad-expired-link');
  await page.getByRole('link', { name: t('reset.again') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('forgotten.title') })).toBeVisible();
  await page.getByRole('link', { name: t('back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('signIn.title.learner') })).toBeVisible();
  await signIn(page, language, { email, password: 'lantern quiet harbour' });
});

test('an answer after the deadline is kept apart, and the candidate is told', async ({
  visitor,
  language,
  server,
  noise,
}) => {
  const t = translateIn(language, deliveryMessages);
  const tExams = translateIn(language, examsMessages);
  const page = await new Cast(visitor, language).trainee('ning-cailing');
  await page.goto('/exams');
  await page.getByRole('link', { name: 'L3' }).first().click();
  await page.getByRole('button', { name: tExams('sitting.register'), exact: true }).click();
  await page.getByRole('button', { name: tExams('sitting.start') }).click();
  const first = page.getByRole('radio').or(page.getByRole('checkbox')).first();
  await first.press('1');
  await expect(page.getByText(t('save.saved', { at: '' }).trim()).first()).toBeVisible();

  // The network is gone while the second answer is given, and comes back after the server's deadline.
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  noise.allow(/status of 4\d\d .*delivery\.saveResponse/);
  await page.context().setOffline(true);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: t('attempt.place', { number: 2, of: 60 }) })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText(t('offline.title'))).toBeVisible();
  await expectAccessible(page);
  await keep(page, 'bad-offline-during-a-test');
  await inDatabase(
    server,
    (sql) => sql`
      update attempt set started_at = started_at - interval '2 hours', deadline_at = now() - interval '1 minute'
      where submitted_at is null`,
  );
  await page.context().setOffline(false);

  await expect(page.getByRole('region', { name: t('result.receiptTitle') })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(t('result.byDeadline'))).toBeVisible();
  await expect(page.getByText(t('result.answeredOf', { answered: 1, of: 60 }))).toBeVisible();
  await expect(page.getByText(t('result.lateKept', { count: 1 }))).toBeVisible();
  await expectAccessible(page);
  await keep(page, 'bad-late-answer');
});
