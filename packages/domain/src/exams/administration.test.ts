import { expect, test } from 'vitest';
import { AdministrationPlan, settledAt, windowStateAt } from './administration.ts';

const plan = {
  title: { 'zh-CN': '理论考试', en: 'Theory test' },
  opensAt: '2026-11-22T01:00:00.000Z',
  closesAt: '2026-11-22T03:00:00.000Z',
  timeLimitSeconds: 3600,
  releasesAtSubmission: false,
};
const window = { opensAt: new Date(plan.opensAt), closesAt: new Date(plan.closesAt) };

test('the window opens at its first instant and is over at its last', () => {
  const at = (instant: string) => windowStateAt(window, new Date(instant));
  expect(at('2026-11-22T00:59:59.999Z')).toBe('coming');
  expect(at('2026-11-22T01:00:00.000Z')).toBe('open');
  expect(at('2026-11-22T02:59:59.999Z')).toBe('open');
  expect(at('2026-11-22T03:00:00.000Z')).toBe('over');
});

test('grace is 30 seconds unless the organiser publishes another', () => {
  expect(AdministrationPlan.parse(plan).graceSeconds).toBe(30);
  expect(AdministrationPlan.parse({ ...plan, graceSeconds: 0 }).graceSeconds).toBe(0);
});

test('a window that ends before it opens, or has no title in one language, is no plan', () => {
  expect(AdministrationPlan.safeParse({ ...plan, closesAt: plan.opensAt }).success).toBe(false);
  expect(AdministrationPlan.safeParse({ ...plan, title: { 'zh-CN': '理论考试', en: ' ' } }).success).toBe(
    false,
  );
});

test('nothing reaches the scores once the last grace is over', () => {
  expect(settledAt({ ...window, graceSeconds: 30 }).toISOString()).toBe('2026-11-22T03:00:30.000Z');
});
