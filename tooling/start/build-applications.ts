import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressAssets } from './compress-assets.ts';
import { hashInputs } from './input-hash.ts';

type Application = { name: string; folder: string; stamp: string; hash: string };

/**
 * Builds the applications whose inputs changed since their last build, and gives what was built.
 * @throws Error with the build's output where one fails
 */
export async function buildApplications(root: string, show: (line: string) => void): Promise<void> {
  const stale = ['learner', 'admin'].map((name) => lookAt(root, name)).filter(isStale);
  if (stale.length === 0) return;
  show(`Building ${stale.map(({ name }) => name).join(' and ')} (only when something changed) ...`);
  const started = performance.now();
  await Promise.all(stale.map(build));
  show(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

function lookAt(root: string, name: string): Application {
  const folder = join(root, 'apps', name);
  const cache = join(root, 'node_modules', '.cache', 'kaopu');
  mkdirSync(cache, { recursive: true });
  return { name, folder, stamp: join(cache, `built-${name}`), hash: hashInputs(root, folder) };
}

function isStale({ folder, stamp, hash }: Application): boolean {
  if (!existsSync(join(folder, 'index.html'))) return false;
  if (!existsSync(join(folder, 'dist', 'index.html')) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== hash;
}

async function build({ name, folder, stamp, hash }: Application): Promise<void> {
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run([vite, 'build', '--logLevel', 'warn'], folder);
  if (code !== 0) throw new Error(`The ${name} application could not be built:\n${output}`);
  await compressAssets(join(folder, 'dist'));
  writeFileSync(stamp, hash);
}

function run(args: string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
