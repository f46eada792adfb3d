import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders that no build reads. */
const passedOver = new Set(['node_modules', 'dist', '.turbo']);
/** Files outside the packages that a build depends on. */
const rootFiles = ['pnpm-lock.yaml', 'tsconfig.base.json'];

/** The folders of a package and of everything of ours that it ships, each once. */
export function inputFolders(root: string, packageFolder: string): string[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (name.startsWith('@kaopu/')) visit(join(root, 'packages', name.slice('@kaopu/'.length)));
    }
  };
  visit(packageFolder);
  return [...found].sort();
}

/** A hash over every file that a build of the package reads; tests do not count. */
export function hashInputs(root: string, packageFolder: string): string {
  const hash = createHash('sha256');
  const files = inputFolders(root, packageFolder).flatMap(listFiles);
  for (const file of [...rootFiles.map((name) => join(root, name)), ...files]) {
    if (!existsSync(file)) continue;
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (passedOver.has(entry.name) || /\.(test|spec)\.tsx?$/.test(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}
