import type { Project } from './project.ts';
import { floorDirection } from './rules/floor-direction.ts';
import { importCycles } from './rules/import-cycles.ts';
import { loginParts } from './rules/login-parts.ts';
import { manifestDirection } from './rules/manifest-direction.ts';
import { namedImports } from './rules/named-imports.ts';
import { noBarrels } from './rules/no-barrels.ts';
import { productionInstall } from './rules/production-install.ts';
import { pureDomain } from './rules/pure-domain.ts';
import { roomOffers } from './rules/room-offers.ts';
import { rootRouterOfTheApp } from './rules/root-router-of-the-app.ts';
import { serverReach } from './rules/server-reach.ts';
import { settingsOnly } from './rules/settings-only.ts';
import { byPlace, type Violation } from './violation.ts';

const RULES: ReadonlyArray<(project: Project) => Violation[]> = [
  floorDirection,
  manifestDirection,
  rootRouterOfTheApp,
  loginParts,
  roomOffers,
  pureDomain,
  importCycles,
  noBarrels,
  namedImports,
  settingsOnly,
  serverReach,
  productionInstall,
];

function syntaxErrors(project: Project): Violation[] {
  return [...project.files.values()].flatMap(({ path, syntaxError }) =>
    syntaxError
      ? [
          {
            file: path,
            line: 1,
            wrong: `does not parse: ${syntaxError}`,
            instead: 'mend the syntax; unread files hide',
          },
        ]
      : [],
  );
}

/** Every broken wall of a project, in reading order. Empty means that the house stands as designed. */
export function checkWalls(project: Project): Violation[] {
  return [syntaxErrors, ...RULES].flatMap((rule) => rule(project)).sort(byPlace);
}
