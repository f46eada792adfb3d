// @vitest-environment jsdom
import { permissions } from '@kaopu/domain/identity/permission.ts';
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { App } from '../../app.tsx';
import { router } from '../../router.ts';
import { queryClient } from '../../trpc.ts';

const holderId = '019a0000-0000-7000-8000-00000000000b';
const since = '2024-03-04T00:00:00Z';
const viewer = {
  installation: { publicUrl: 'http://localhost:3000', isDemo: true, isMailOn: true, hasPasskeys: true },
  person: {
    ...{
      personId: holderId,
      name: '桑予安',
      latinName: null,
      email: 'sang@kaopu.example',
      language: 'zh-CN',
    },
    ...{ duties: [], withheld: [], permissions, endsAt: since },
    secondFactor: { state: 'shown', totp: true, passkeys: 0, recoveryCodes: 9 },
  },
};
/** What the list was asked for, the latest last. Nothing is ever found. */
const asked: Record<string, unknown>[] = [];

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, { scrollTo: () => {} });
  // jsdom has dialogs that neither open nor close.
  Object.assign(HTMLDialogElement.prototype, { close() {}, showModal() {} });
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.fetch = async (url) => {
    const { pathname, searchParams } = new URL(String(url), 'http://localhost:3000');
    const names = pathname.replace('/trpc/admin/', '').split(',');
    const inputs = JSON.parse(searchParams.get('input') ?? '{}');
    const data = names.map((name, index) => {
      if (name === 'certification.listCredentials') asked.push(inputs[index]);
      return name === 'identity.getViewer' ? viewer : { rows: [], nextCursor: null };
    });
    return Response.json(data.map((each) => ({ result: { data: each } })));
  };
});
beforeEach(() => void asked.splice(0));

async function shown(...words: string[]) {
  const missing = () => words.filter((each) => !document.body.textContent?.includes(each));
  for (let turn = 0; turn < 400 && missing().length > 0; turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
  expect(missing()).toEqual([]);
}

async function open(search: Record<string, string>, language: 'zh-CN' | 'en') {
  setLanguage(language);
  queryClient.clear();
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.getElementById('root') as HTMLElement);
  onTestFinished(() => act(async () => root.unmount()));
  await act(async () => root.render(<App />));
  await act(async () => router.navigate({ to: '/credentials', search }));
}

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
  await open({}, 'zh-CN');
  await shown('还没有颁发过证书', '持证人姓名或证书编号', '任何状态');
  await find({ search: '石岚', status: 'revoked' });
  await shown('没有找到这样的证书', '印在证书上方的编号', '看全部');
  expect(asked.at(-1)).toMatchObject({ search: '石岚', status: 'revoked' });
  expect(router.state.location.search).toEqual({ search: '石岚', status: 'revoked' });
  await act(async () => setLanguage('en'));
  await shown('No certificate fits this search', 'If you chose a status, try any status.', 'Show all');
});

test('a status that nothing has is named, and says how to go on', async () => {
  await open({ status: 'suspended' }, 'zh-CN');
  await shown('没有状态为“已中止”的证书', '请换一个状态，或者看全部。');
  expect(asked.at(-1)).toMatchObject({ status: 'suspended' });
  await act(async () => setLanguage('en'));
  await shown(
    'No certificate has the status “Suspended”',
    'Choose another status, or show all certificates.',
  );
});

test('among one holder’s certificates a status keeps to the holder, and a name looks for somebody else', async () => {
  await open({ personId: holderId }, 'en');
  await shown('Certificates of one holder', 'This person holds no certificate');
  await find({ status: 'expired' });
  await shown('No certificate has the status “Expired”');
  expect(asked.at(-1)).toMatchObject({ personId: holderId, status: 'expired' });
  await find({ search: 'Xun', status: '' });
  await shown('No certificate fits this search');
  expect(router.state.location.search).toEqual({ search: 'Xun' });
});
