import { filesForTests } from '../files-for-tests.ts';
import type { Project } from '../project.ts';
import { importEdges, resolveImport } from '../resolve-import.ts';
import { type SourceFile, violationAt } from '../source-file.ts';
import { memberOf, nameOf, type SyntaxNode, walk } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

const READER = 'apps/server/src/settings.ts';

/** `process.env`, or `const { env } = process`. */
function readsEnvironment(node: SyntaxNode): boolean {
  if (memberOf(node)?.join('.') === 'process.env') return true;
  return node.type === 'VariableDeclarator' && nameOf(node.init) === 'process';
}

function isBound(file: SourceFile): boolean {
  return file.path !== READER && /^(packages|apps)\/[^/]+\/src\//.test(file.path);
}

function checkFile(file: SourceFile): Violation[] {
  const starts: number[] = file.imports
    .filter((entry) => {
      const target = resolveImport(file, entry);
      return target.kind === 'package' && /^(node:)?process$/.test(target.name);
    })
    .map((entry) => entry.start);
  walk(file.program, (node) => {
    if (readsEnvironment(node)) starts.push(node.start);
  });
  return starts.map((start) =>
    violationAt(
      file,
      start,
      'reads the environment',
      `take the value as an argument; ${READER} alone reads the environment, checks it at start and names a bad setting`,
    ),
  );
}

/** Settings are read in one place. Tests and what only they import, tooling and configuration files are free. */
export function settingsOnly(project: Project): Violation[] {
  const forTests = filesForTests(project, importEdges(project));
  return [...project.files.values()]
    .filter((file) => isBound(file) && !forTests.has(file.path))
    .flatMap(checkFile);
}
