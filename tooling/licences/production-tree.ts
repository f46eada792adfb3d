import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One installed package of somebody else's. `licence` is an SPDX expression, or what stands in its place. */
export type InstalledPackage = { name: string; version: string; licence: string };

type Manifest = {
  name: string;
  version: string;
  license?: string | { type?: string };
  licenses?: ReadonlyArray<{ type?: string }>;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/** The licence field in its present form and its two old ones. */
function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  const types = license?.type ? [license] : (licenses ?? []);
  return types.map(({ type }) => type ?? '').join(' OR ') || 'none stated';
}

/** The folder of a dependency as Node finds it: in this folder's `node_modules`, or in one further up. */
function findFolder(from: string, name: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  return dirname(from) === from ? null : findFolder(dirname(from), name);
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function shippedProjects(root: string): string[] {
  return ['apps', 'packages']
    .flatMap((top) => readdirSync(join(root, top)).map((name) => join(root, top, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')) && !folder.endsWith('/testing'));
}

/**
 * Every package that the apps and packages of the repository at `root` need to run, with what those need,
 * as installed on this machine; optional parts for other platforms are not there to be read. Sorted by name.
 */
export function readProductionTree(root: string): InstalledPackage[] {
  const seen = new Map<string, InstalledPackage>();
  const queue = shippedProjects(root).map((folder) => realpathSync(folder));
  for (const folder of queue) {
    const manifest = readManifest(folder);
    const names = Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.peerDependencies,
    });
    for (const name of names) {
      const found = findFolder(folder, name);
      if (!found || seen.has(found) || name.startsWith('@kaopu/')) continue;
      const part = readManifest(found);
      seen.set(found, { name: part.name, version: part.version, licence: licenceOf(part) });
      queue.push(found);
    }
  }
  return [...seen.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
