// @vitest-environment jsdom
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { expect, test } from 'vitest';
import { open, shown, startDesk } from '../../shell/desk-screen.fixture.tsx';

const body = {
  bodyId: '019a0000-0000-7000-8000-00000000000c',
  name: { 'zh-CN': '操盘手认证委员会', en: 'Operator Certification Council' },
  boardName: { 'zh-CN': '认证委员会', en: 'Certification Board' },
  kind: 'private',
};
/** A desk at which an administrator sits, where these bodies certify. */
const startWith = (...bodies: unknown[]) =>
  startDesk({
    permissions: ['certification.manageBody', 'certification.readBodies'],
    answer: (name) => (name === 'certification.listBodies' ? bodies : undefined),
  });

test('an administrator sees which bodies there are before adding one, in both languages', async () => {
  startWith(body);
  await open({ to: '/bodies/new' }, 'zh-CN');
  await shown('登记认证机构', '已登记的认证机构', '操盘手认证委员会', '认证委员会 · 自有认证');
  await act(async () => setLanguage('en'));
  await shown('Operator Certification Council', 'Certification Board · Private certification');
});

test('an administrator finds the bodies among the schemes, though not the schemes themselves', async () => {
  startWith(body);
  await open({ to: '/schemes' }, 'en');
  await shown('Certification bodies here', 'Operator Certification Council', 'Registrars draft the schemes');
});

test('where no body is yet, the page says what adding one makes possible', async () => {
  startWith();
  await open({ to: '/bodies/new' }, 'en');
  await shown('None yet. Once there is one, registrars can create schemes.');
  expect(document.querySelector('form')).not.toBeNull();
});
