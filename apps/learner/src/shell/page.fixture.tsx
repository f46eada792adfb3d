import { useKitWords } from '@kaopu/i18n/kit.ts';
import { setLanguage } from '@kaopu/i18n/language.ts';
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
import { onTestFinished } from 'vitest';
import { queryClient } from '../trpc.ts';

type Shown = {
  component: () => ReactNode;
  /** The route of the page, such as `/exams/$testId`; `/` unless told. */
  path?: string;
  /** Where the visitor is on it. */
  address?: string;
  /** Routes that the page links to. */
  others?: readonly string[];
  isWide?: boolean;
};

/** For tests: one page in English, in a browser without layout, with what `queryClient` was given beforehand. */
export async function showPage({
  component,
  path = '/',
  address = path,
  others = [],
  isWide = false,
}: Shown) {
  completeBrowser(isWide);
  setLanguage('en');
  const root = createRootRoute();
  const nothing = () => null;
  const routes = [
    createRoute({ getParentRoute: () => root, path, component }),
    ...others.map((other) => createRoute({ getParentRoute: () => root, path: other, component: nothing })),
  ];
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren(routes), history });
  const screen = createRoot(document.body.appendChild(document.createElement('div')));
  onTestFinished(async () => {
    await act(async () => screen.unmount());
    queryClient.clear();
    document.body.replaceChildren();
  });
  await act(async () => {
    screen.render(
      <Kit>
        <RouterProvider router={router as never} />
      </Kit>,
    );
  });
  await act(async () => void (await router.load()));
}

function Kit({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <KitProvider words={useKitWords()}>{children}</KitProvider>
    </QueryClientProvider>
  );
}

/** jsdom lays nothing out and leaves out what goes with it. */
function completeBrowser(isWide: boolean): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      ...{ matches: isWide && media.includes('min-width'), media, onchange: null },
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
