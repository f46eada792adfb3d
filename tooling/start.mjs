// `pnpm start` builds what has changed and runs Kaopu. Plain JavaScript up to the checks, so that an older runtime
// can still say that it is too old.
import { fileURLToPath } from 'node:url';
import { findInstallFault, findRuntimeFault } from './installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fault = findRuntimeFault(process.versions.node) ?? findInstallFault(root);
if (fault) {
  console.error(fault);
  process.exit(1);
}
const { runStart } = await import('./start/run-start.ts');
process.exitCode = await runStart(root, process.argv.slice(2));
