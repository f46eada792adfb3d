import type { Project } from '../project.ts';
import type { Violation } from '../violation.ts';

/** No index files: an import names the file that holds the thing. */
export function noBarrels(project: Project): Violation[] {
  return [...project.files.values()]
    .filter((file) => /(^|\/)index\.tsx?$/.test(file.path))
    .map((file) => ({
      file: file.path,
      line: 1,
      wrong: 'an index file gathers what other files hold',
      instead:
        'delete it, and import each thing from the file that holds it; a file with content is named after it',
    }));
}
