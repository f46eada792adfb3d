import { add, closingLine, NOTHING, type Outcome } from './outcome.ts';
import { SUITES, type Suite } from './suites.ts';

type Timed = { name: string; outcome: Outcome; seconds: number };

async function runTimed(suite: Suite, root: string, progress: string): Promise<Timed> {
  console.log(`\n== ${suite.name} (${progress})`);
  const start = performance.now();
  const outcome = await suite.run(root);
  return { name: suite.name, outcome, seconds: Math.round((performance.now() - start) / 1000) };
}

function printSummary(results: readonly Timed[]): void {
  console.log('\n== summary');
  for (const { name, outcome, seconds } of results) {
    console.log(`${name.padEnd(10)} ${closingLine(outcome)} (${seconds} s)`);
    for (const failure of outcome.failures) console.log(`    failed: ${failure}`);
  }
}

/**
 * Runs the named suites, or all, one after the other and whatever came of those before. The last line
 * printed is `N passed, N failed` over all of them. Gives the exit code: 0 only where nothing failed.
 */
export async function runSuites(root: string, names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => SUITES.every((suite) => suite.name !== name));
  if (unknown.length > 0) {
    console.error(`No suite ${unknown.join(', ')}. There are: ${SUITES.map(({ name }) => name).join(', ')}`);
    return 1;
  }
  const chosen = SUITES.filter(({ name }) => names.length === 0 || names.includes(name));
  const results: Timed[] = [];
  for (const suite of chosen)
    results.push(await runTimed(suite, root, `${results.length + 1} of ${chosen.length}`));
  printSummary(results);
  const total = results.map(({ outcome }) => outcome).reduce(add, NOTHING);
  console.log(`\n${closingLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}
