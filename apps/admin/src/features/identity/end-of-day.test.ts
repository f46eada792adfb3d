import { expect, test } from 'vitest';
import { endOfDay } from './end-of-day.ts';

test('the last day counts whole, where the body is', () => {
  expect(endOfDay('2026-11-30')).toBe('2026-11-30T16:00:00.000Z');
  expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z');
});
