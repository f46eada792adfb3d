import type { Outcome } from './outcome.ts';

/** The part of Vitest's JSON report (`--reporter=json`) that is read here. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: ReadonlyArray<{
    name: string;
    status: string;
    message?: string;
    assertionResults: ReadonlyArray<{ fullName: string; status: string }>;
  }>;
};

/** Counts a report. A file that failed before its first test, at an import for instance, is one failure. */
export function readVitestReport(report: VitestReport, root: string): Outcome {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(root, '').replace(/^\//, '');
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [`${file}: ${message?.split('\n')[0] ?? 'failed'}`];
    return failed.map(({ fullName }) => `${file} > ${fullName}`);
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}
