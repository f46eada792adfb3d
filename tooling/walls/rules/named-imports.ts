import type { Project } from '../project.ts';
import { type Edge, importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

function checkEdge(project: Project, { file, entry, target }: Edge): Violation | null {
  if (target.kind === 'package') return null;
  if (file.floor === 'tooling' || (file.isTest && target.path.startsWith('fixtures/'))) return null;
  if (target.relative && target.floor !== file.floor) {
    return violationAt(
      file,
      entry.start,
      `'${entry.specifier}' leaves the package by a relative path`,
      target.floor
        ? `name the package: '@kaopu/${target.floor}/…', so that package.json and the walls see it`
        : 'move what you need into a package, and import it by the name of that package',
    );
  }
  if (project.has(target.path)) return null;
  return violationAt(
    file,
    entry.start,
    `'${entry.specifier}' names no file`,
    'write the path of the file with its extension; there are no index files and no bare package names',
  );
}

/**
 * Imports name a file that exists, with its extension; another package is named, not reached by `../..`.
 * Tests may load the data of `fixtures/`.
 */
export function namedImports(project: Project): Violation[] {
  return importEdges(project).flatMap((edge) => checkEdge(project, edge) ?? []);
}
