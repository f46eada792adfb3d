import { expect, test } from 'vitest';
import { readPlaywrightReport } from './playwright-report.ts';
import { readVitestReport } from './vitest-report.ts';

test('a Vitest report: failed tests by name, a file that would not load as one failure', () => {
  const outcome = readVitestReport(
    {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        {
          name: '/repo/a.test.ts',
          status: 'failed',
          assertionResults: [{ fullName: 'adds', status: 'failed' }],
        },
        { name: '/repo/b.test.ts', status: 'failed', message: 'Cannot find x\nat y', assertionResults: [] },
        {
          name: '/repo/c.test.ts',
          status: 'passed',
          assertionResults: [{ fullName: 'c', status: 'passed' }],
        },
      ],
    },
    '/repo',
  );
  expect(outcome).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
    failures: ['a.test.ts > adds', 'b.test.ts: Cannot find x'],
  });
});

test('a Playwright report: each language counts, a second try is a failure, errors outside tests too', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'verify.spec.ts',
    line: 7,
    ok: status === 'expected',
    tests: [
      { projectName: 'zh-CN', status },
      { projectName: 'en', status: 'expected' },
    ],
  });
  const outcome = readPlaywrightReport({
    suites: [
      {
        title: 'verify.spec.ts',
        specs: [spec('a', 'expected')],
        suites: [{ title: 'in', specs: [spec('b', 'unexpected')] }],
      },
      { title: 'other', specs: [spec('c', 'flaky')] },
    ],
    errors: [{ message: 'the server did not start\nlog' }],
    stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
  });
  expect(outcome).toEqual({
    passed: 4,
    failed: 3,
    skipped: 2,
    failures: [
      'e2e/verify.spec.ts:7 [zh-CN] b',
      'e2e/verify.spec.ts:7 [zh-CN] c (only at a second try)',
      'the server did not start',
    ],
  });
});
