import { ROOMS } from '../house.ts';
import type { Project } from '../project.ts';
import { type Edge, importEdges } from '../resolve-import.ts';
import { violationAt } from '../source-file.ts';
import type { Violation } from '../violation.ts';

/** Where rooms have doors: the folder that holds them, and how files of a room may enter another. */
const HALLS = [
  { folder: /^packages\/api\/src\//, offers: ['ts'] },
  { folder: /^apps\/(?:learner|admin)\/src\/features\//, offers: ['tsx', 'ts'] },
];

/** The first folder below a hall, or null for a file of the hall itself. */
function roomOf(path: string, hall: RegExp): string | null {
  const [first, ...rest] = path.replace(hall, '').split('/');
  return rest.length > 0 && first ? first : null;
}

function checkEdge({ file, entry, target }: Edge): Violation | null {
  const hall = HALLS.find(({ folder }) => folder.test(file.path));
  if (!hall || target.kind === 'package' || !hall.folder.test(target.path)) return null;
  const from = roomOf(file.path, hall.folder);
  const to = roomOf(target.path, hall.folder);
  if (!from || !to || from === to || !ROOMS.includes(to)) return null;
  const doors = hall.offers.map((extension) => `${to}.offers.${extension}`);
  if (doors.some((door) => target.path.endsWith(`/${to}/${door}`))) return null;
  return violationAt(
    file,
    entry.start,
    `${from} reaches into the room ${to} past its door`,
    `import it from ${to}/${doors.join(' or ')}; what is missing there, the room ${to} has to offer on purpose`,
  );
}

/** A room uses of another room only what that one offers: `<room>.offers.ts` in the api, `.tsx` in an app. */
export function roomOffers(project: Project): Violation[] {
  return importEdges(project).flatMap((edge) => checkEdge(edge) ?? []);
}
