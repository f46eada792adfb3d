// Plain JavaScript that older runtimes can read too: it is what tells them that they are too old.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMMAND = 'npx -y -p node@24 -p pnpm@12 pnpm';

/**
 * One line that says that this Node.js cannot run Kaopu and what to do, or null.
 * @param {string} version as in `process.versions.node`
 */
export function findRuntimeFault(version) {
  if (Number.parseInt(version, 10) >= 24) return null;
  return `Node.js ${version} is too old: Kaopu needs 24 or newer. Run it through npx, which brings both: ${COMMAND} start, or ${COMMAND} test`;
}

function projectsOf(root) {
  const nested = ['apps', 'packages'].flatMap((top) => {
    const folder = join(root, top);
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  });
  const folders = [root, ...nested, ...['e2e', 'bench', 'tooling'].map((name) => join(root, name))];
  return folders.filter((folder) => existsSync(join(folder, 'package.json')));
}

function missingIn(project) {
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return names.filter((name) => !existsSync(join(project, 'node_modules', name, 'package.json')));
}

function readLockfile(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null;
}

/**
 * One line that says what is not installed and what to do, or null. pnpm installs before it runs a script,
 * and goes on when that install fails; a finished install leaves a copy of the lockfile that it followed.
 * @param {string} root the repository's folder
 */
export function findInstallFault(root) {
  const advice = `Run \`${COMMAND} install\` and read what it says; it needs the npm registry once.`;
  const followed = readLockfile(join(root, 'node_modules/.pnpm/lock.yaml'));
  if (followed === null) return `The packages are not installed: the install above failed. ${advice}`;
  const missing = [...new Set(projectsOf(root).flatMap(missingIn))];
  if (missing.length > 0) return `Not installed: ${missing.join(', ')}. ${advice}`;
  if (followed === readLockfile(join(root, 'pnpm-lock.yaml'))) return null;
  return `What is installed is not what pnpm-lock.yaml says. ${advice}`;
}
