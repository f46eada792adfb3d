// @vitest-environment jsdom
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
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
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient, trpc } from '../../trpc.ts';
import { FrameworkPage } from './framework.page.tsx';

vi.setConfig({ testTimeout: 30_000 });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const frameworkId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';
let root: Root;

/** The page of the example, on a screen that is wide or not. */
async function open({ isWide }: { isWide: boolean }) {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      ...{ matches: isWide && media.includes('min-width'), media, onchange: null },
      addListener: () => {},
      removeListener: () => {},
    });
  window.scrollTo = () => {};
  queryClient.setQueryData(trpc.certification.getFramework.queryKey({ frameworkId }), {
    ...{ frameworkId, framework: exampleFramework, publishedAt: '2026-01-05T02:00:00.000Z' },
    bodyName: { 'zh-CN': '认证委员会', en: 'Certification Council' },
  });
  const rootRoute = createRootRoute();
  const page = createRoute({
    getParentRoute: () => rootRoute,
    path: '/frameworks/$frameworkId',
    component: FrameworkPage,
  });
  const history = createMemoryHistory({ initialEntries: [`/frameworks/${frameworkId}`] });
  const router = createRouter({ routeTree: rootRoute.addChildren([page]), history });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root.render(
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

const textsOf = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (one) => one.textContent);
const folds = () => Array.from(document.querySelectorAll('details'), ({ open: isOpen }) => isOpen);

beforeEach(() => setLanguage('en'));
afterEach(async () => {
  await act(async () => root.unmount());
  queryClient.clear();
  document.body.replaceChildren();
});

test('a visitor reads the domains with what each sub-skill means, and the levels in their order', async () => {
  await open({ isWide: true });
  expect(textsOf('h1')).toEqual(['Operator: what it takes']);
  expect(textsOf('h3')).toEqual([
    'D1 Run planning and rhythm',
    'D2 Highlights',
    'Junior Assists',
    'Intermediate Runs alone',
  ]);
  expect(document.body.textContent).toContain('Splits the target into slots.Shows in: Pace against plan');
  expect(textsOf('ol li ul li')).toEqual(['Runs one post by the rundown', 'Writes a full rundown']);
});

test('a profile says its figures in letters, not by the length of a bar alone', async () => {
  await open({ isWide: true });
  const figures = Array.from(document.querySelectorAll('ol dl'), (list) =>
    Array.from(list.querySelectorAll('dd b'), (one) => one.textContent),
  );
  expect(figures).toEqual([
    ['45', '0'],
    ['62', '100'],
  ]);
});

test('what is long is open at a desk and folded on a phone', async () => {
  await open({ isWide: true });
  expect(folds()).toEqual([true, true, true, true]);
  await act(async () => root.unmount());
  document.body.replaceChildren();
  await open({ isWide: false });
  expect(folds()).toEqual([false, false, false, false]);
});

test('the whole page turns Chinese in place', async () => {
  await open({ isWide: true });
  await act(async () => setLanguage('zh-CN'));
  expect(textsOf('h1')).toEqual(['操盘手要会什么']);
  expect(textsOf('h2')).toEqual(['2 个能力领域', '2 个级别，一条路']);
});
