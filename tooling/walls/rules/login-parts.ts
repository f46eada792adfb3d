import type { Project } from '../project.ts';
import { importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const LOGIN_PARTS = /^(lucia|@lucia-auth\/.*|@node-rs\/argon2|@simplewebauthn\/server|@oslojs\/.*)$/;

/** `auth` itself, and the journeys, which play the app on a person's phone from outside. */
const MAY_IMPORT = ['auth', 'e2e'];

/** Only `packages/auth` knows which libraries sign people in, so that they can be replaced there. */
export function loginParts(project: Project): Violation[] {
  return importEdges(project).flatMap(({ file, entry, target }) => {
    if (target.kind !== 'package' || !LOGIN_PARTS.test(target.name) || MAY_IMPORT.includes(file.floor ?? ''))
      return [];
    const wrong = `${target.name} is imported outside packages/auth`;
    const instead = 'call a function of @kaopu/auth, and add one there if it is missing';
    return [violationAt(file, entry.start, wrong, instead)];
  });
}
