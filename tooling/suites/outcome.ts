/** What came of one suite; `failures` names each failed check or test in a line. */
export type Outcome = { passed: number; failed: number; skipped: number; failures: string[] };

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Both outcomes as one. */
export function add(a: Outcome, b: Outcome): Outcome {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** One more failure, for what went wrong outside any test. */
export function withFailure(outcome: Outcome, sentence: string): Outcome {
  return add(outcome, { ...NOTHING, failed: 1, failures: [sentence] });
}

/** `12 passed, 0 failed`, and `, 1 skipped` where there is one. */
export function closingLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A suite that ended badly or ran nothing has failed, whatever its report counts: a runner that crashes
 * reports no failed test.
 */
export function judgeRun(reported: Outcome, exitCode: number): Outcome {
  if (exitCode !== 0 && reported.failed === 0) {
    return withFailure(reported, `the runner ended with code ${exitCode}, though no test failed`);
  }
  if (reported.passed + reported.failed === 0) return withFailure(reported, 'no test ran');
  return reported;
}
