// `pnpm test` runs every suite, `pnpm test types unit` the ones named. Plain JavaScript up to the checks,
// so that an older runtime can still say that it is too old.
import { fileURLToPath } from 'node:url';
import { findInstallFault, findRuntimeFault } from './installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fault = findRuntimeFault(process.versions.node) ?? findInstallFault(root);
if (fault) {
  console.error(fault);
  process.exit(1);
}
const { runSuites } = await import('./suites/run-suites.ts');
process.exitCode = await runSuites(root, process.argv.slice(2));
