import type { Project } from '../project.ts';
import { importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const OTHERS: Record<string, { router: string; own: string }> = {
  learner: { router: 'packages/api/src/admin-router.ts', own: 'learner-router.ts' },
  admin: { router: 'packages/api/src/learner-router.ts', own: 'admin-router.ts' },
};

/** Each app names its own root router only: a trainee's browser cannot even spell a board procedure. */
export function rootRouterOfTheApp(project: Project): Violation[] {
  return importEdges(project).flatMap(({ file, entry, target }) => {
    const other = OTHERS[file.floor ?? ''];
    if (!other || target.kind === 'package' || target.path !== other.router) return [];
    const instead = `import the type from '@kaopu/api/${other.own}', and add the procedure to that router if it is missing`;
    return [violationAt(file, entry.start, `${file.floor} names the other app's root router`, instead)];
  });
}
