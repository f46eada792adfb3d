import { mayImport, reachOf } from '../house.ts';
import type { Manifest, Project } from '../project.ts';
import type { Violation } from '../violation.ts';

function violationIn(manifest: Manifest, name: string, wrong: string, instead: string): Violation {
  const line = manifest.text.slice(0, manifest.text.indexOf(`"${name}"`)).split('\n').length;
  return { file: manifest.path, line, wrong, instead };
}

function checkDependency(manifest: Manifest, name: string, forTests: boolean): Violation | null {
  const to = name.replace('@kaopu/', '');
  const reach = reachOf(manifest.floor, to, forTests);
  if (reach === 'values' || (reach === 'types' && forTests)) return null;
  return reach === 'types'
    ? violationIn(
        manifest,
        name,
        `${manifest.floor} ships ${name}, of which it may only name types`,
        'list it under devDependencies, so that no build can carry its code',
      )
    : violationIn(
        manifest,
        name,
        `${manifest.floor} depends on ${name}`,
        `remove the line (${manifest.floor} may import ${mayImport(manifest.floor)})`,
      );
}

/** package.json declares no direction that the walls forbid. What is missing there, pnpm and knip tell. */
export function manifestDirection(project: Project): Violation[] {
  const ours = (names: string[]) => names.filter((name) => name.startsWith('@kaopu/'));
  return project.manifests
    .filter((manifest) => manifest.floor !== 'tooling')
    .flatMap((manifest) => [
      ...ours(manifest.dependencies).flatMap((name) => checkDependency(manifest, name, false) ?? []),
      ...ours(manifest.devDependencies).flatMap((name) => checkDependency(manifest, name, true) ?? []),
    ]);
}
