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
// Named by its module, not by name: Node.js 18 and 20 have no such export and would stop before saying what is wrong.
const module = await import('node:module');
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/kaopu/compiled', import.meta.url)));
const { runStart } = await import('./start/run-start.ts');
process.exitCode = await runStart(root, process.argv.slice(2));
