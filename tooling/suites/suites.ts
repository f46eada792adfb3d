import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { judgeRun, NOTHING, type Outcome, withFailure } from './outcome.ts';
import { readPlaywrightReport } from './playwright-report.ts';
import { runCommand } from './run-command.ts';
import { readVitestReport } from './vitest-report.ts';

export type Suite = { name: string; run(root: string): Promise<Outcome> };

/** The file behind a package's command, so that it runs in this very Node.js and needs no PATH. */
function commandFile(packageName: string, command: string, from: string): string {
  const folder = join(from, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** A command that passes or fails as a whole, and counts as one. */
function check(name: string, command: (root: string) => string[]): Suite {
  return {
    name,
    async run(root) {
      const code = await runCommand({ file: process.execPath, args: command(root), cwd: root });
      if (code === 0) return { ...NOTHING, passed: 1 };
      return withFailure(NOTHING, `ended with code ${code}`);
    },
  };
}

/** A fresh path for a runner's JSON report; what an earlier run left there is gone. */
function reportPath(root: string, name: string): string {
  const folder = join(root, 'node_modules/.cache/kaopu');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

function readReport<T>(path: string, read: (report: T) => Outcome): Outcome {
  return existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : NOTHING;
}

function vitest(name: string): Suite {
  return {
    name,
    async run(root) {
      const report = reportPath(root, name);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const args = [commandFile('vitest', 'vitest', root), 'run', '--project', name, ...reporters];
      const code = await runCommand({ file: process.execPath, args, cwd: root });
      return judgeRun(
        readReport(report, (json: Parameters<typeof readVitestReport>[0]) => readVitestReport(json, root)),
        code,
      );
    },
  };
}

const browser: Suite = {
  name: 'browser',
  async run(root) {
    const report = reportPath(root, 'browser');
    const e2e = join(root, 'e2e');
    const args = [commandFile('@playwright/test', 'playwright', e2e), 'test', '--reporter=list,json'];
    const code = await runCommand({
      file: process.execPath,
      args,
      cwd: e2e,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    return judgeRun(readReport(report, readPlaywrightReport), code);
  },
};

const turbo = (task: string) => (root: string) => [
  commandFile('turbo', 'turbo', root),
  'run',
  task,
  '--continue',
  '--output-logs=errors-only',
];

/** Every suite, in the order in which they run: the quick ones first. */
export const SUITES: readonly Suite[] = [
  check('types', turbo('typecheck')),
  check('lint', (root) => [commandFile('@biomejs/biome', 'biome', root), 'check', '.']),
  check('walls', () => ['tooling/walls.ts']),
  check('knip', (root) => [commandFile('knip', 'knip', root)]),
  check('licences', () => ['tooling/licences.ts']),
  vitest('unit'),
  vitest('db'),
  check('build', turbo('build')),
  check('size', () => ['tooling/bundle-size.ts']),
  browser,
];
