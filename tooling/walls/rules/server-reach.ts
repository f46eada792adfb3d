import type { Project } from '../project.ts';
import { resolveImport } from '../resolve-import.ts';
import { type SourceFile, violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const INSTEAD =
  'Node strips types but knows no JSX: write the element with createElement in a .ts file, or move what the server needs out of it';

/** No `.tsx` is loaded by the server at run time: it runs the source as it is, without a build. */
export function serverReach(project: Project): Violation[] {
  const found: Violation[] = [];
  const seen = new Set<SourceFile>();
  const queue = [...project.files.values()].filter((file) => file.floor === 'server' && !file.isTest);
  for (const file of queue) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const entry of file.imports.filter(({ erased }) => !erased)) {
      const target = resolveImport(file, entry);
      const next = target.kind === 'ours' ? project.files.get(target.path) : undefined;
      if (next?.path.endsWith('.tsx')) {
        found.push(violationAt(file, entry.start, `the server would load ${next.path}`, INSTEAD));
      } else if (next) queue.push(next);
    }
  }
  return found;
}
