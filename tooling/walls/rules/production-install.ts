import { filesForTests } from '../files-for-tests.ts';
import type { Project } from '../project.ts';
import { type Edge, importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

/** The package that an import names, ours too; null for a file of the same package. */
function packageOf({ target }: Edge): string | null {
  if (target.kind === 'package') return target.name;
  return target.relative || !target.floor ? null : `@kaopu/${target.floor}`;
}

/** Every import that the running server or one of its commands may come to, however many steps away. */
function serverEdges(project: Project): Edge[] {
  const edges = importEdges(project).filter(({ entry }) => !entry.erased);
  const forTests = filesForTests(project, importEdges(project));
  const files = [...project.files.values()].filter(
    ({ floor, path }) => floor === 'server' && !forTests.has(path),
  );
  const reached = new Set(files.map(({ path }) => path));
  for (const path of reached) {
    for (const { file, target } of edges) {
      if (file.path === path && target.kind === 'ours') reached.add(target.path);
    }
  }
  return edges.filter(({ file }) => reached.has(file.path));
}

/** What the server loads is under `dependencies`: an install for production has nothing else. */
export function productionInstall(project: Project): Violation[] {
  return serverEdges(project).flatMap((edge) => {
    const { file, entry } = edge;
    const manifest = project.manifests.find(({ floor }) => floor === file.floor);
    const name = packageOf(edge);
    if (!name || !manifest?.devDependencies.includes(name)) return [];
    const wrong = `the server would load ${name}, which an install for production leaves out`;
    return [violationAt(file, entry.start, wrong, `list it under dependencies in ${manifest.path}`)];
  });
}
