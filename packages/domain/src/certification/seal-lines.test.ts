import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSealLines } from './seal-lines.ts';

test('a board’s name falls into short lines', () => {
  expect(toSealLines('认证委员会', 'zh-CN')).toEqual(['认证', '委员会']);
  expect(toSealLines('Certification Board', 'en')).toEqual(['Certification', 'Board']);
  expect(toSealLines('Board of Live Commerce', 'en')).toEqual(['Board', 'of', 'Live Commerce']);
  expect(toSealLines('会', 'zh-CN')).toEqual(['会']);
});

test('nothing of a name is ever lost, and there are three lines at most', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥]{1,20}$/), (name) => {
      const lines = toSealLines(name, 'zh-CN');
      expect(lines.join('')).toBe(name);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines.every((line) => line !== '')).toBe(true);
    }),
  );
});
