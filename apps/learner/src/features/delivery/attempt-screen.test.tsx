// @vitest-environment jsdom
import { setLanguage } from '@kaopu/i18n/language.ts';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { examHall } from './exam-hall.fixture.tsx';

vi.setConfig({ testTimeout: 30_000 });

let hall: Awaited<ReturnType<typeof examHall>>;

beforeEach(async () => {
  localStorage.clear();
  setLanguage('en');
  hall = await examHall();
});
afterEach(() => hall.leave());

const answered = (number: number) => `Item ${number}, answered`;

test('an answer is shown at once, sent, and said to be saved when the server has it', async () => {
  await hall.open();
  expect(hall.text()).toContain('Item 1 of 2 · Single choice · 2 points');
  hall.server.hold();
  await hall.strike('2');
  expect(hall.text()).toContain('Saving…');
  expect(hall.chosen()).toEqual(['b']);
  hall.server.release();
  await hall.settle();
  expect(hall.text()).toContain('Saved 10:00:00');
  expect(hall.server.saved).toMatchObject([{ itemVersionId: hall.first, value: ['b'], baseRevision: 0 }]);
  expect(hall.button(answered(1))).not.toBe(null);
});

test('keys choose, change the item and flag it; the numbers say how each item stands', async () => {
  await hall.open();
  await hall.press('f');
  await hall.press('ArrowRight');
  expect(hall.text()).toContain('Item 2 of 2 · Multiple choice · 3 points');
  await hall.press('1');
  await hall.press('3');
  await hall.press('3');
  expect(hall.chosen()).toEqual(['a']);
  expect(hall.button('Item 1, not answered, flagged')).not.toBe(null);
  await hall.press('ArrowLeft');
  expect(hall.text()).toContain('Item 1 of 2');
});

test('changing the language changes the words in place and keeps the answer', async () => {
  await hall.open();
  await hall.press('2');
  await act(async () => setLanguage('zh-CN'));
  expect(hall.text()).toContain('第 1 题 / 2 · 单选 · 2 分');
  expect(hall.chosen()).toEqual(['b']);
});

test('offline the answers stay on the device over a crash, and are sent when the page is opened again', async () => {
  await hall.open();
  hall.server.cut();
  await hall.press('3');
  expect(hall.text()).toContain('Offline, kept on this device');
  expect(hall.text()).toContain('The server cannot be reached');
  await hall.leave();
  hall.server.mend();
  await hall.reload();
  expect(hall.chosen()).toEqual(['c']);
  expect(hall.text()).toContain('Saved');
  expect(hall.server.recorded.get(hall.first)).toMatchObject({ value: ['c'], revision: 1 });
});

test('offline one goes on answering, and everything is sent when the browser is back', async () => {
  await hall.open();
  hall.server.cut();
  await hall.press('3');
  await hall.press('ArrowRight');
  await hall.press('1');
  hall.server.mend();
  await act(async () => void window.dispatchEvent(new Event('online')));
  await hall.settle();
  expect(hall.text()).toContain('Saved');
  expect(hall.server.saved.map(({ value }) => value)).toEqual([['c'], ['a']]);
});

test('another window’s answer is shown beside one’s own, and the candidate chooses', async () => {
  await hall.open();
  hall.server.record(hall.first, ['d']);
  await hall.press('1');
  expect(hall.text()).toContain('This item was answered elsewhere');
  await hall.click('Use the answer here');
  expect(hall.server.recorded.get(hall.first)).toMatchObject({ value: ['a'], revision: 2 });
});

test('submitting goes through the summary and one confirmation, and ends at the receipt', async () => {
  await hall.open();
  await hall.press('2');
  await hall.click('Check and submit');
  expect(hall.text()).toContain('Before you submit');
  expect(hall.server.submissions).toBe(0);
  await hall.click('Submit');
  expect(hall.text()).toContain('1 of 2 items are answered.');
  await hall.click('Submit', 'dialog');
  expect(hall.server.submissions).toBe(1);
  expect(hall.place()).toBe(`/attempts/${hall.attemptId}/result`);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('kaopu:attempt'))).toEqual([]);
});

test('a submission without network says so and gets its receipt when the network is back', async () => {
  await hall.open();
  await hall.click('Check and submit');
  await hall.click('Submit');
  hall.server.cut();
  await hall.click('Submit', 'dialog');
  await vi.waitFor(() => expect(hall.text()).toContain('The server cannot be reached'), { timeout: 10_000 });
  hall.server.mend();
  await vi.waitFor(() => expect(hall.server.submissions).toBe(1), { timeout: 10_000 });
  const result = `/attempts/${hall.attemptId}/result`;
  await vi.waitFor(() => expect(hall.place()).toBe(result), { timeout: 10_000 });
});

test('an attempt that the server has closed takes no more answers, and its receipt follows', async () => {
  await hall.open();
  hall.server.close();
  await hall.press('1');
  await hall.settle();
  expect(hall.server.submissions).toBe(1);
  expect(hall.place()).toBe(`/attempts/${hall.attemptId}/result`);
});

test('a reload never submits, and time is over only by the server’s clock', async () => {
  await hall.open();
  await hall.reload();
  expect(hall.server.submissions).toBe(0);
  expect(hall.text()).toMatch(/1:00:00|59:5/);
});
