import { expect, test } from 'vitest';
import { add, closingLine, judgeRun, NOTHING, withFailure } from './outcome.ts';

const green = { passed: 12, failed: 0, skipped: 0, failures: [] };

test('the closing line names skipped tests only where there are any', () => {
  expect(closingLine(green)).toBe('12 passed, 0 failed');
  expect(closingLine({ ...green, failed: 2, skipped: 1 })).toBe('12 passed, 2 failed, 1 skipped');
});

test('outcomes add up', () => {
  expect(add(green, withFailure(NOTHING, 'x'))).toEqual({
    passed: 12,
    failed: 1,
    skipped: 0,
    failures: ['x'],
  });
});

test('a runner that crashed has failed, though its report names no failed test', () => {
  expect(judgeRun(green, 1)).toMatchObject({ passed: 12, failed: 1 });
  expect(judgeRun(NOTHING, 137)).toMatchObject({ passed: 0, failed: 1 });
});

test('a suite without tests has failed', () => {
  expect(judgeRun({ ...NOTHING, skipped: 3 }, 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 3,
    failures: ['no test ran'],
  });
});

test('a green run stays green, and a counted failure is not counted twice', () => {
  expect(judgeRun(green, 0)).toEqual(green);
  expect(judgeRun({ ...green, failed: 1, failures: ['a'] }, 1).failed).toBe(1);
});
