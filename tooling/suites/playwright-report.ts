import type { Outcome } from './outcome.ts';

type Spec = {
  title: string;
  file: string;
  line: number;
  ok: boolean;
  tests: ReadonlyArray<{ projectName: string; status: string }>;
};
type Suite = { title: string; specs?: readonly Spec[]; suites?: readonly Suite[] };

/** The part of Playwright's JSON report that is read here. `flaky` passed on a second try. */
export type PlaywrightReport = {
  suites: readonly Suite[];
  errors: ReadonlyArray<{ message?: string }>;
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

function specsOf(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/** Counts a report, one for each test in each language. A test that needed a second try has failed. */
export function readPlaywrightReport({ suites, errors, stats }: PlaywrightReport): Outcome {
  const failures = suites
    .flatMap(specsOf)
    .flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(
          ({ projectName, status }) =>
            `e2e/${file}:${line} [${projectName}] ${title}${status === 'flaky' ? ' (only at a second try)' : ''}`,
        ),
    );
  const general = errors.map(({ message }) => message?.split('\n')[0] ?? 'an error outside any test');
  return {
    passed: stats.expected,
    failed: failures.length + general.length,
    skipped: stats.skipped,
    failures: [...failures, ...general],
  };
}
