// @vitest-environment jsdom
import { permissions } from '@kaopu/domain/identity/permission.ts';
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { App } from '../../app.tsx';
import { router } from '../../router.ts';
import { queryClient } from '../../trpc.ts';

const personId = '019a0000-0000-7000-8000-00000000000b';
const person = { personId, name: '费行简', latinName: 'Fei Xingjian', email: 'fei@kaopu.example' };
const since = '2024-03-04T00:00:00Z';
const organisation = { 'zh-CN': '操盘手认证委员会', en: 'Certification Council' };
const duty = {
  assignmentId: 'a',
  duty: 'chief_examiner',
  scopeType: 'body',
  scopeId: null,
  scopeName: null,
  from: since,
};

const answers: Record<string, unknown> = {
  'identity.getViewer': {
    installation: { publicUrl: 'http://localhost:3000', isDemo: true, isMailOn: true, hasPasskeys: true },
    person: {
      ...person,
      personId: '019a0000-0000-7000-8000-00000000000a',
      name: '苗青野',
      language: 'zh-CN',
      duties: [{ duty: 'administrator', scopeType: 'body', scopeId: null, from: since, to: null }],
      withheld: [],
      permissions,
      secondFactor: { state: 'shown', totp: true, passkeys: 0, recoveryCodes: 9 },
      endsAt: since,
    },
  },
  'identity.listPeople': {
    rows: [
      {
        ...person,
        createdAt: since,
        isDisabled: false,
        duties: [{ duty: 'chief_examiner', scopeType: 'body' }],
      },
    ],
    nextCursor: null,
  },
  'identity.getPerson': {
    ...person,
    language: 'zh-CN',
    createdAt: since,
    isDisabled: false,
    hasSecondFactor: false,
    duties: [
      { ...duty, to: null },
      { ...duty, assignmentId: 'b', duty: 'examiner', to: '2025-01-01T00:00:00Z' },
    ],
    affiliations: [
      { affiliationId: 'x', organisationId: 'o', organisation, fromOn: '2024-03-04', toOn: null },
    ],
  },
  'identity.listOrganisations': {
    rows: [{ organisationId: 'o', kind: 'body', name: organisation, people: 12 }],
    nextCursor: null,
  },
  'notify.listDemoMail': {
    rows: [
      {
        mailMessageId: 'm',
        toAddress: 'fei@kaopu.example',
        subject: '考谱：重设密码',
        body: '请打开 http://localhost:3000/reset-password#t',
        createdAt: since,
        sentAt: since,
      },
    ],
    nextCursor: null,
  },
  'identity.giveDuty': { assignmentId: 'c' },
};
const sent: [string, Record<string, unknown>][] = [];

beforeAll(() => {
  const noObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, ResizeObserver: noObserver });
  Object.assign(window, { scrollTo: () => {} });
  // jsdom has dialogs that neither open nor close.
  Object.assign(HTMLDialogElement.prototype, { close() {}, showModal() {} });
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.fetch = async (url, init) => {
    const { pathname } = new URL(String(url), 'http://localhost:3000');
    const names = pathname.replace('/trpc/admin/', '').split(',');
    const inputs = init?.body ? JSON.parse(String(init.body)) : null;
    for (const [index, name] of names.entries()) if (inputs) sent.push([name, inputs[index]]);
    return Response.json(
      names.map((name) => ({ result: { data: answers[name] ?? { rows: [], nextCursor: null } } })),
    );
  };
});

const text = () => document.body.textContent ?? '';

async function shown(...words: string[]) {
  const isThere = () => words.every((each) => text().includes(each));
  for (let turn = 0; turn < 400 && !isThere(); turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
  expect(words.filter((each) => !text().includes(each))).toEqual([]);
}

async function press(words: string) {
  const buttons = [...document.querySelectorAll<HTMLElement>('button, a')].filter(
    (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
  );
  await act(async () => buttons.at(-1)?.click());
}

async function open(path: string, language: 'zh-CN' | 'en') {
  setLanguage(language);
  queryClient.clear();
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.getElementById('root') as HTMLElement);
  onTestFinished(() => act(async () => root.unmount()));
  await act(async () => root.render(<App />));
  await act(async () => router.navigate({ to: path as never }));
}

test('an administrator finds people with their duties, in both languages', async () => {
  await open('/people', 'zh-CN');
  await shown('人员与职责', '费行简', '主考官', 'fei@kaopu.example');
  await act(async () => setLanguage('en'));
  await shown('People and duties', 'Chief examiner');
});

test('a person’s page shows duties, past ones too, and says beforehand what a new one permits', async () => {
  await open(`/people/${personId}`, 'en');
  await shown('Chief examiner', 'since 2024-03-04', 'Past duties', 'Certification Council', 'Give a duty');
  await press('Give a duty');
  await shown('Give 费行简 a duty', 'May: create courses, write courses, publish courses');
  await press('Give');
  const given = () => sent.find(([name]) => name === 'identity.giveDuty')?.[1];
  await expect.poll(() => act(async () => given())).toBeDefined();
  expect(given()).toMatchObject({
    personId,
    duty: 'instructor',
    scopeType: 'body',
    scopeId: null,
    to: null,
    idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('ending a duty says what stops', async () => {
  await open(`/people/${personId}`, 'zh-CN');
  await shown('主考官');
  await press('结束职责：主考官');
  await shown('结束费行简的职责“主考官”？', '马上不能再：', '做过的事都保留在记录里。');
});

test('organisations and the demo’s mail are there', async () => {
  await open('/organisations', 'zh-CN');
  await shown('机构名录', '操盘手认证委员会', '认证机构', '12');
  await open('/mail', 'zh-CN');
  await shown('考谱：重设密码', '寄给 fei@kaopu.example');
  expect(document.querySelector('a[href="http://localhost:3000/reset-password#t"]')).not.toBeNull();
});
