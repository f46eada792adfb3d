import { useKitWords } from '@kaopu/i18n/kit.ts';
import { KitProvider } from '@kaopu/ui/kit-provider.tsx';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '../../trpc.ts';
import { AttemptPage } from './attempt.page.tsx';
import { fakeServer } from './fake-server.fixture.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** What browsers have and jsdom has not; nothing here depends on their answers. */
function completeBrowser() {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      ...{ matches: false, media, onchange: null },
      addListener: () => {},
      removeListener: () => {},
    });
  window.scrollTo = () => {};
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => {};
}

/** The attempt page in a document, before a server that can be held, cut off and closed. */
export async function examHall() {
  completeBrowser();
  const server = fakeServer();
  let root = createRoot(document.body.appendChild(document.createElement('div')));
  let router = makeRouter(server.attemptId);
  const settle = () => untilQuiet(server.inFlight);
  const open = async () => {
    await act(async () => root.render(<Frame router={router} />));
    await settle();
  };
  const leave = async () => {
    await act(async () => root.unmount());
    queryClient.clear();
    document.body.replaceChildren();
  };
  return {
    ...{ server, settle, open, leave, attemptId: server.attemptId, first: server.first },
    async reload() {
      await leave();
      root = createRoot(document.body.appendChild(document.createElement('div')));
      router = makeRouter(server.attemptId);
      await open();
    },
    place: () => router.state.location.pathname,
    text: () => Array.from(document.body.querySelectorAll('div'), (part) => part.textContent).join(' '),
    button,
    chosen: () =>
      Array.from(document.querySelectorAll<HTMLInputElement>('article input:checked'), ({ value }) => value),
    /** A key, without waiting for what follows from it. */
    async strike(key: string) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      await act(async () => void document.body.dispatchEvent(event));
    },
    async press(key: string) {
      await this.strike(key);
      await settle();
    },
    async click(name: string, role?: 'dialog') {
      await act(async () => button(name, role)?.click());
      await settle();
    },
  };
}

/** Lets tasks run until nothing is on its way and the page has stopped changing. */
async function untilQuiet(inFlight: () => number) {
  for (let quiet = 0, before = ''; quiet < 5; ) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    const now = document.body.innerHTML;
    quiet = now === before && inFlight() === 0 ? quiet + 1 : 0;
    before = now;
  }
}

/** The button with this name, in the dialog where one is meant. */
function button(name: string, role?: 'dialog'): HTMLButtonElement | null {
  const inside = role ? document.querySelector(`[role="${role}"]`) : document.body;
  const all = Array.from(inside?.querySelectorAll('button') ?? []);
  return all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? null;
}

function makeRouter(attemptId: string) {
  const rootRoute = createRootRoute();
  const attempt = createRoute({
    getParentRoute: () => rootRoute,
    path: '/attempts/$attemptId',
    component: AttemptPage,
  });
  const result = createRoute({
    getParentRoute: () => rootRoute,
    path: '/attempts/$attemptId/result',
    component: () => 'the receipt',
  });
  return createRouter({
    routeTree: rootRoute.addChildren([attempt, result]),
    history: createMemoryHistory({ initialEntries: [`/attempts/${attemptId}`] }),
  });
}

function Frame({ router }: { router: ReturnType<typeof makeRouter> }): ReactNode {
  return (
    <KitProvider words={useKitWords()}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </KitProvider>
  );
}
