import { useKitWords } from '@kaopu/i18n/kit.ts';
import { KitProvider } from '@kaopu/ui/kit-provider.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { act, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { AccountProvider, type AccountSetting, type Viewer } from './account-api.tsx';

/** What the server answers, by procedure. A thrown code is a refusal. */
export type Answers = Record<string, (input: never) => unknown>;

/** A refusal as the server sends it. */
export class Refusal extends Error {}

export const visitor: Viewer = {
  person: null,
  installation: { publicUrl: 'http://localhost:3000', isDemo: false, isMailOn: true, hasPasskeys: true },
};

export const registrar: NonNullable<Viewer['person']> = {
  personId: '019a0000-0000-7000-8000-000000000001',
  name: '桑予安',
  latinName: "Sang Yu'an",
  email: 'sang-yuan@kaopu.example',
  language: 'zh-CN',
  duties: [],
  withheld: [{ duty: 'registrar', scopeType: 'body', scopeId: null, from: '2026-01-01T00:00:00Z', to: null }],
  permissions: [],
  secondFactor: { state: 'to_enrol', totp: false, passkeys: 0, recoveryCodes: 0 },
  endsAt: '2026-11-22T14:00:00Z',
};

/** Shows account screens in a page of their own, against the given answers, and tells what was called with what. */
export async function openScreens(pages: Record<string, ComponentType>, path: string, answers: Answers) {
  const calls: [string, unknown][] = [];
  const root = createRootRoute({ component: Frame });
  const children = Object.entries({ '/': () => 'home', ...pages }).map(([at, component]) =>
    createRoute({ getParentRoute: () => root, path: at, component: component as () => string }),
  );
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = createRouter({ routeTree: root.addChildren(children), history });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const api = createTRPCOptionsProxy({ client: clientOf(answers, calls), queryClient });
  const setting = { api, side: 'staff', signOut: async () => {} } as unknown as AccountSetting;

  function Frame() {
    return (
      <AccountProvider setting={setting}>
        <Outlet />
      </AccountProvider>
    );
  }
  function App() {
    return (
      <KitProvider words={useKitWords()}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </KitProvider>
    );
  }
  document.body.innerHTML = '<div id="root"></div>';
  const mounted = createRoot(document.getElementById('root') as HTMLElement);
  onTestFinished(() => act(async () => mounted.unmount()));
  await act(async () => mounted.render(<App />));
  return { calls, path: () => router.state.location.pathname };
}

function clientOf(answers: Answers, calls: [string, unknown][]) {
  return createTRPCClient({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            calls.push([op.path, op.input]);
            const answer = answers[op.path];
            Promise.resolve()
              .then(() => {
                if (!answer) throw new Error(`the test has no answer to ${op.path}`);
                return answer(op.input as never);
              })
              .then(
                (data) => {
                  observer.next({ result: { type: 'data', data } });
                  observer.complete();
                },
                (error: Error) => observer.error(toClientError(error)),
              );
          }),
    ],
  }) as never;
}

function toClientError(error: Error): TRPCClientError<never> {
  if (!(error instanceof Refusal)) return TRPCClientError.from(error);
  const failed = new TRPCClientError(error.message);
  return Object.assign(failed, {
    data: { kaopu: { code: error.message, params: {}, requestId: 'r-1' } },
  }) as never;
}

const all = <Found extends Element>(selector: string) => [...document.querySelectorAll<Found>(selector)];

/** What stands on the page. */
export const text = () => document.body.textContent ?? '';

/** The page's headline. */
export const headline = () => document.querySelector('h1')?.textContent;

/** Types into the field of a name, as a person does: React hears of it. */
export async function type(name: string, value: string) {
  const [field] = all<HTMLInputElement>(`input[name="${name}"]`);
  if (!field) throw new Error(`there is no field ${name}`);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
}

/** Presses the button or follows the link with these words. */
export async function press(words: string) {
  const found = all<HTMLElement>('button, a').find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`there is no button "${words}" in: ${text()}`);
  await act(async () => {
    found.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Waits for what the page will show; the state of React, not a time, decides. */
export async function shown(words: string) {
  for (let turn = 0; turn < 200 && !text().includes(words); turn++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  }
  if (!text().includes(words)) throw new Error(`"${words}" does not appear in: ${text()}`);
}
