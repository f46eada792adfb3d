// @vitest-environment jsdom
import { useKitWords } from '@kaopu/i18n/kit.ts';
import { setLanguage } from '@kaopu/i18n/language.ts';
import { KitProvider } from '@kaopu/ui/kit-provider.tsx';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, type ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { Result } from './result.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Facts = ComponentProps<typeof Result>['result'];
const frameworkId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';
const facts: Facts = {
  ...{ scaled: '72/1', rawPoints: '7/2', maximumPoints: '5/1', cutPoints: '3/1', isPassed: true },
  releasedAt: '2026-11-22T03:00:00.000Z',
  frameworkId,
  byDomain: [
    {
      domainCode: 'D1',
      name: { 'zh-CN': '规划与节奏', en: 'Run planning and rhythm' },
      points: '7/2',
      maximum: '4/1',
    },
    { domainCode: 'X9', name: null, points: '0/1', maximum: '1/1' },
  ],
};

async function show(result: Facts) {
  setLanguage('en');
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { matches: false, media }) as MediaQueryList;
  window.scrollTo = () => {};
  const Screen = () => (
    <KitProvider words={useKitWords()}>
      <Result result={result} />
    </KitProvider>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: Screen }),
    history: createMemoryHistory(),
  });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  onTestFinished(async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  });
  await act(async () => root.render(<RouterProvider router={router as never} />));
  await act(async () => void (await router.load()));
}

const rows = () => Array.from(document.querySelectorAll('ul li'), (row) => row.textContent);
const links = () => Array.from(document.querySelectorAll('a'), (link) => link.getAttribute('href'));

test('domains stand with their names, the code beside; a bar is named for those who hear it', async () => {
  await show(facts);
  expect(rows()).toEqual(['D1 Run planning and rhythm3.5 of 4 points', 'X90 of 1 points']);
  expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-label')).toBe(
    'Run planning and rhythm',
  );
  expect(links()).toEqual([`/frameworks/${frameworkId}`]);
});

test('without a framework there is nothing to read about the domains', async () => {
  await show({ ...facts, frameworkId: null });
  expect(links()).toEqual([]);
});
