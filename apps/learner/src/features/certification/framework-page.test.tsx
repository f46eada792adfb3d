// @vitest-environment jsdom
import { exampleFramework } from '@kaopu/domain/certification/competency-framework.example.ts';
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { showPage } from '../../shell/page.fixture.tsx';
import { queryClient, trpc } from '../../trpc.ts';
import { FrameworkPage } from './framework.page.tsx';

vi.setConfig({ testTimeout: 30_000 });

const frameworkId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';

/** The page of the example, on a screen that is wide or not. */
function open({ isWide }: { isWide: boolean }) {
  queryClient.setQueryData(trpc.certification.getFramework.queryKey({ frameworkId }), {
    ...{ frameworkId, framework: exampleFramework, publishedAt: '2026-01-05T02:00:00.000Z' },
    bodyName: { 'zh-CN': '认证委员会', en: 'Certification Council' },
  });
  const address = `/frameworks/${frameworkId}`;
  return showPage({ component: FrameworkPage, path: '/frameworks/$frameworkId', address, isWide });
}

const textsOf = (selector: string) =>
  Array.from(document.querySelectorAll(selector), (one) => one.textContent);
const folds = () => Array.from(document.querySelectorAll('details'), ({ open: isOpen }) => isOpen);

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

test.each([
  ['open at a desk', true],
  ['folded on a phone', false],
])('what is long is %s', async (_, isWide) => {
  await open({ isWide });
  expect(folds()).toEqual([isWide, isWide, isWide, isWide]);
});

test('the whole page turns Chinese in place', async () => {
  await open({ isWide: true });
  await act(async () => setLanguage('zh-CN'));
  expect(textsOf('h1')).toEqual(['操盘手要会什么']);
  expect(textsOf('h2')).toEqual(['2 个能力领域', '2 个级别，一条路']);
});
