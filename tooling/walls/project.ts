import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, isFloor } from './house.ts';
import { parseSourceFile, type SourceFile } from './source-file.ts';

/** A floor's package.json: its own text, for line numbers, and which packages it declares how. */
export type Manifest = {
  path: string;
  floor: string;
  text: string;
  dependencies: string[];
  devDependencies: string[];
};

export type Project = {
  /** Source files by path, TypeScript only. */
  files: ReadonlyMap<string, SourceFile>;
  manifests: readonly Manifest[];
  /** True for any file that exists, styles and pictures too. */
  has(path: string): boolean;
};

const SKIPPED = new Set(['node_modules', 'dist', '.turbo', '.kaopu', 'test-results', 'screenshots']);

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

function toManifest(path: string, text: string): Manifest | null {
  const { name, dependencies = {}, devDependencies = {} } = JSON.parse(text);
  const floor = String(name).replace('@kaopu/', '');
  if (!isFloor(floor) || path !== `${folderOf(floor)}/package.json`) return null;
  return {
    path,
    floor,
    text,
    dependencies: Object.keys(dependencies),
    devDependencies: Object.keys(devDependencies),
  };
}

/** Builds a project from paths and their text; what `readProject` does from a disk. */
export function projectOf(paths: Iterable<string>, read: (path: string) => string): Project {
  const known = new Set(paths);
  const files = new Map<string, SourceFile>();
  const manifests: Manifest[] = [];
  for (const path of [...known].sort()) {
    if (/\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts')) {
      files.set(path, parseSourceFile(path, read(path)));
    } else if (path.endsWith('/package.json')) {
      const manifest = toManifest(path, read(path));
      if (manifest) manifests.push(manifest);
    }
  }
  return { files, manifests, has: (path) => known.has(path) };
}

/** Reads every floor of the repository at `root`. */
export function readProject(root: string): Project {
  const tops = ['packages', 'apps', 'e2e', 'bench', 'tooling'];
  const paths = tops.filter((top) => existsSync(join(root, top))).flatMap((top) => listFiles(root, top));
  return projectOf(paths, (path) => readFileSync(join(root, path), 'utf8'));
}
