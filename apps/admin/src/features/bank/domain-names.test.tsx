// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { open, shown, startDesk } from '../../shell/desk-screen.fixture.tsx';

vi.setConfig({ testTimeout: 30_000 });

const bankId = '0199f8a2-5f0e-7c33-9a5e-6d1f0b8c7a21';
const name = { 'zh-CN': '规划与节奏', en: 'Run planning and rhythm' };
const item = {
  state: 'live',
  interaction: 'choice',
  points: 2,
  summary: { 'zh-CN': '先做什么？', en: 'What first?' },
};

function startBank() {
  startDesk({
    answer: (procedure) => {
      if (procedure === 'bank.listBanks') {
        return { rows: [{ bankId, name, items: 2, liveItems: 2, canAuthor: true }] };
      }
      if (procedure === 'bank.listDomains') {
        const rows = [
          { domainCode: 'D1', name, items: 1 },
          { domainCode: 'X9', name: null, items: 1 },
        ];
        return { rows, subskills: [] };
      }
      if (procedure === 'bank.listItems') {
        const rows = [
          { ...item, itemId: bankId, reference: 'D1-001', domainCode: 'D1', domainName: name },
          { ...item, itemId: `${bankId}2`, reference: 'X9-001', domainCode: 'X9', domainName: null },
        ];
        return { rows, nextCursor: null };
      }
    },
  });
}

test('the filter and the list say what a domain is called, and the code alone where nobody knows', async () => {
  startBank();
  await open({ to: '/items' }, 'en');
  await shown('D1 Run planning and rhythm (1)', 'X9 (1)', 'D1-001');
  const cells = Array.from(document.querySelectorAll('td'), (cell) => cell.textContent);
  expect(cells.filter((cell) => cell?.startsWith('Domain'))).toEqual([
    'DomainD1 Run planning and rhythm',
    'DomainX9',
  ]);
});

test('in Chinese the names are Chinese', async () => {
  startBank();
  await open({ to: '/items' }, 'zh-CN');
  await shown('D1 规划与节奏（1）');
});

test('a new item is offered the domains of the bank, and may still be given another', async () => {
  startBank();
  await open({ to: `/banks/${bankId}/new-item` }, 'en');
  await shown('Domain');
  const offered = () =>
    Array.from(
      document.querySelector<HTMLInputElement>('input[name="domain"]')?.list?.querySelectorAll('option') ??
        [],
      ({ value, label }) => [value, label],
    );
  // What a field offers is no text on the page.
  await act(() => vi.waitFor(() => expect(offered()).not.toEqual([])));
  expect(offered()).toEqual([
    ['D1', 'D1 Run planning and rhythm'],
    ['X9', 'X9'],
  ]);
});
