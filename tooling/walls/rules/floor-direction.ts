import { filesForTests } from '../files-for-tests.ts';
import { mayImport, reachOf } from '../house.ts';
import type { Project } from '../project.ts';
import { type Edge, importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const INSTEAD: Record<string, string> = {
  domain: 'take what you need as an argument; the floor that has it passes it in',
  ui: 'take it as a prop; the app that has it passes it in',
  i18n: 'take it as an argument or a message value',
  interchange: 'convert from and to types of domain; storing and asking who may belong in api',
  credentials: 'take it as an argument; the api gathers it',
  db: 'return what is stored; rules belong in domain, operations in api',
  auth: 'return the fact; who may do what is decided in api',
  api: 'declare the type of what you need in the context, and let apps/server pass the real thing in',
  'item-player': 'take it as a prop; the app that has it passes it in',
  'account-screens':
    'take it from useAccountApi() or as a prop; the app that has it passes it in, and of api only types are named',
  learner:
    'the browser asks the server: call a procedure, and import from @kaopu/api with `import type` only',
  admin: 'the browser asks the server: call a procedure, and import from @kaopu/api with `import type` only',
  server: 'serve what was built, or move the shared part to a package that both may import',
  testing: 'insert rows through db; act through the api in the test itself',
  e2e: 'act through the running system: its screens and its public addresses',
};

function checkEdge({ file, entry, target }: Edge, forTests: ReadonlySet<string>): Violation | null {
  if (target.kind === 'package' || !file.floor || !target.floor || file.floor === 'tooling') return null;
  const reach = reachOf(file.floor, target.floor, forTests.has(file.path));
  if (reach === 'values' || (reach === 'types' && entry.erased)) return null;
  const wrong =
    reach === 'types'
      ? `${file.floor} imports code of ${target.floor}, of which it may only name types`
      : `${file.floor} may not import ${target.floor}`;
  const instead = INSTEAD[file.floor] ?? 'move the shared part to a floor that both may import';
  return violationAt(
    file,
    entry.start,
    wrong,
    `${instead} (${file.floor} may import ${mayImport(file.floor)})`,
  );
}

/** Imports between packages run one way. */
export function floorDirection(project: Project): Violation[] {
  const edges = importEdges(project);
  const forTests = filesForTests(project, edges);
  return edges.flatMap((edge) => checkEdge(edge, forTests) ?? []);
}
