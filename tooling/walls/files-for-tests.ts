import type { Project } from './project.ts';
import type { Edge } from './resolve-import.ts';

/** Tests, and what nothing but tests imports, however many steps away. */
export function filesForTests(project: Project, edges: readonly Edge[]): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const { file, target } of edges) {
    if (target.kind === 'ours') {
      importers.set(target.path, [...(importers.get(target.path) ?? []), file.path]);
    }
  }
  const forTests = new Set([...project.files.values()].filter((file) => file.isTest).map(({ path }) => path));
  for (let before = -1; before < forTests.size; ) {
    before = forTests.size;
    for (const [path, users] of importers) {
      if (users.every((user) => user !== path && forTests.has(user))) forTests.add(path);
    }
  }
  return forTests;
}
