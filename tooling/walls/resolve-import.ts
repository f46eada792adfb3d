import { posix } from 'node:path';
import { floorOf, folderOf, isFloor } from './house.ts';
import type { Import } from './imports.ts';
import type { Project } from './project.ts';
import type { SourceFile } from './source-file.ts';

export type Target =
  | { kind: 'ours'; path: string; floor: string | null; relative: boolean }
  | { kind: 'package'; name: string };

/** `@kaopu/db/client.ts` is `packages/db/src/client.ts`; every package maps `./*` to `./src/*`. */
function ownPackagePath(specifier: string): { path: string; floor: string } | null {
  const [, floor, rest] = /^@kaopu\/([a-z0-9-]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  if (!floor || !isFloor(floor)) return null;
  return { floor, path: `${folderOf(floor)}/src/${rest ?? ''}` };
}

/** Where an import points to. Vite's suffixes (`?url`, `?raw`) are not part of the path. */
export function resolveImport(file: SourceFile, entry: Import): Target {
  const specifier = entry.specifier.replace(/\?.*$/, '');
  if (/^\.{1,2}(\/|$)/.test(specifier)) {
    const path = posix.join(posix.dirname(file.path), specifier);
    return { kind: 'ours', path, floor: floorOf(path), relative: true };
  }
  const own = ownPackagePath(specifier);
  if (own) return { kind: 'ours', ...own, relative: false };
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  return { kind: 'package', name };
}

export type Edge = { file: SourceFile; entry: Import; target: Target };

/** Every import of every file with where it points to. */
export function importEdges(project: Project): Edge[] {
  return [...project.files.values()].flatMap((file) =>
    file.imports.map((entry) => ({ file, entry, target: resolveImport(file, entry) })),
  );
}
