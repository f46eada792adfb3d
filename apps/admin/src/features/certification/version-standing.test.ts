import { expect, test } from 'vitest';
import { inForceIfPublished, standingOf } from './version-standing.ts';

const version = { state: 'published', inForceOn: '2026-07-01', closedOn: '2027-06-30' } as const;

test('a version takes applications from its first day to its last, both included', () => {
  const days = ['2026-06-30', '2026-07-01', '2027-06-30', '2027-07-01'];
  expect(days.map((day) => standingOf(version, day))).toEqual(['coming', 'open', 'open', 'closed']);
});

test('a draft is a draft on whatever day, and what is retired is closed', () => {
  expect(standingOf({ state: 'draft', inForceOn: '2020-01-01', closedOn: null }, '2026-07-01')).toBe('draft');
  expect(standingOf({ ...version, state: 'retired' }, '2026-07-01')).toBe('closed');
});

test('nothing is in force before the day of its publication', () => {
  expect(inForceIfPublished('2026-01-01', '2026-07-01')).toBe('2026-07-01');
  expect(inForceIfPublished('2026-09-01', '2026-07-01')).toBe('2026-09-01');
  expect(inForceIfPublished(null, '2026-07-01')).toBe('2026-07-01');
});
