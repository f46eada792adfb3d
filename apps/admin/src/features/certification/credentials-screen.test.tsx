// @vitest-environment jsdom
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { router } from '../../router.ts';
import { open, shown, startDesk, viewerId } from '../../shell/desk-screen.fixture.tsx';

/** What the list was asked for, the latest last. Nothing is ever found. */
const asked: unknown[] = [];

beforeEach(() => {
  asked.splice(0);
  startDesk({
    answer: (name, input) => void (name === 'certification.listCredentials' && asked.push(input)),
  });
});

/** Fills in the form above the list, and sends it. */
async function find(typed: { search?: string; status?: string }) {
  const form = document.querySelector('search form');
  for (const [name, value] of Object.entries(typed)) {
    const field = form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (field) field.value = value;
  }
  await act(async () => form?.querySelector<HTMLButtonElement>('[type="submit"]')?.click());
}

test('a registrar narrows the certificates by name and status, and the address keeps both', async () => {
  await open({ to: '/credentials' }, 'zh-CN');
  await shown('还没有颁发过证书', '持证人姓名或证书编号', '任何状态');
  await find({ search: '石岚', status: 'revoked' });
  await shown('没有找到这样的证书', '印在证书上方的编号', '看全部');
  expect(asked.at(-1)).toMatchObject({ search: '石岚', status: 'revoked' });
  expect(router.state.location.search).toEqual({ search: '石岚', status: 'revoked' });
  await act(async () => setLanguage('en'));
  await shown('No certificate fits this search', 'If you chose a status, try any status.', 'Show all');
});

test('a status that nothing has is named, and says how to go on', async () => {
  await open({ to: '/credentials', search: { status: 'suspended' } }, 'zh-CN');
  await shown('没有状态为“已中止”的证书', '请换一个状态，或者看全部。');
  expect(asked.at(-1)).toMatchObject({ status: 'suspended' });
  await act(async () => setLanguage('en'));
  await shown(
    'No certificate has the status “Suspended”',
    'Choose another status, or show all certificates.',
  );
});

test('among one holder’s certificates a status keeps to the holder, and a name looks for somebody else', async () => {
  await open({ to: '/credentials', search: { personId: viewerId } }, 'en');
  await shown('Certificates of one holder', 'This person holds no certificate');
  await find({ status: 'expired' });
  await shown('No certificate has the status “Expired”');
  expect(asked.at(-1)).toMatchObject({ personId: viewerId, status: 'expired' });
  await find({ search: 'Xun', status: '' });
  await shown('No certificate fits this search');
  expect(router.state.location.search).toEqual({ search: 'Xun' });
});
