import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receiptNumberOf } from './receipt-number.ts';
import { canBeStored, longestResponse } from './response.ts';

test('what jsonb refuses and what is too long is found beforehand', () => {
  expect(canBeStored(['直播'])).toBe(true);
  expect(canBeStored(['\u0000'])).toBe(false);
  expect(canBeStored('x'.repeat(longestResponse))).toBe(false);
});

test('a receipt number names the day and can be read aloud', () => {
  const attemptId = '01900000-0000-7000-8000-0123456789ab';
  expect(receiptNumberOf(attemptId, new Date('2026-11-22T23:59:59Z'))).toBe('20261122-6F4Q-H4FD');
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (id) => {
      expect(receiptNumberOf(id, new Date(0))).toMatch(/^19700101-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    }),
  );
});
