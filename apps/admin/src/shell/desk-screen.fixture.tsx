import { permissions as allPermissions } from '@kaopu/domain/identity/permission.ts';
import { type Language, setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished } from 'vitest';
import { App } from '../app.tsx';
import { router } from '../router.ts';
import { queryClient } from '../trpc.ts';

/** The person at the desk. */
export const viewerId = '019a0000-0000-7000-8000-00000000000b';

type Given = {
  /** What the viewer may do; everything unless told. */
  permissions?: readonly string[];
  /** What the server says to a procedure; an empty page unless told. */
  answer?: (name: string, input: unknown) => unknown;
};

/** For tests: the staff application in a browser without layout, before a server that answers as told. */
export function startDesk({ permissions = allPermissions, answer }: Given): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, { scrollTo: () => {} });
  // jsdom has dialogs that neither open nor close.
  Object.assign(HTMLDialogElement.prototype, { close() {}, showModal() {} });
  window.matchMedia = (media) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(String(url), 'http://localhost:3000');
    const inputs = JSON.parse(String(init?.body ?? searchParams.get('input') ?? '{}'));
    const names = pathname.replace('/trpc/admin/', '').split(',');
    const data = names.map((name, index) =>
      name === 'identity.getViewer' ? viewerWith(permissions) : answer?.(name, inputs[index]),
    );
    return Response.json(data.map((each) => ({ result: { data: each ?? { rows: [], nextCursor: null } } })));
  };
}

const viewerWith = (permissions: readonly string[]) => ({
  installation: { publicUrl: 'http://localhost:3000', isDemo: true, isMailOn: true, hasPasskeys: true },
  person: {
    ...{
      personId: viewerId,
      name: '桑予安',
      latinName: null,
      email: 'sang@kaopu.example',
      language: 'zh-CN',
    },
    ...{ duties: [], withheld: [], permissions, endsAt: '2026-11-22T14:00:00Z' },
    secondFactor: { state: 'shown', totp: true, passkeys: 0, recoveryCodes: 9 },
  },
});

/** Opens a place of the application. */
export async function open(place: { to: string; search?: Record<string, string> }, language: Language) {
  setLanguage(language);
  queryClient.clear();
  document.body.innerHTML = '<div id="root"></div>';
  const root = createRoot(document.getElementById('root') as HTMLElement);
  onTestFinished(() => act(async () => root.unmount()));
  await act(async () => root.render(<App />));
  await act(async () => router.navigate(place as never));
}

/** Waits until all these words are on screen. */
export async function shown(...words: string[]): Promise<void> {
  const missing = () => words.filter((each) => !document.body.textContent?.includes(each));
  for (let turn = 0; turn < 400 && missing().length > 0; turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
  expect(missing()).toEqual([]);
}
