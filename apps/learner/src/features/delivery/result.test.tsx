// @vitest-environment jsdom
import type { ComponentProps } from 'react';
import { expect, test } from 'vitest';
import { showPage } from '../../shell/page.fixture.tsx';
import { Result } from './result.tsx';

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

const show = (result: Facts) => showPage({ component: () => <Result result={result} /> });

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
