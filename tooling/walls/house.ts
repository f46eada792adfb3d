/** The floors and what each may import of ours (docs/architecture.md has the same map in words). */
const FLOORS: Record<string, readonly string[]> = {
  domain: [],
  ui: [],
  i18n: [],
  interchange: ['domain'],
  credentials: ['domain'],
  db: ['domain'],
  auth: ['db', 'domain'],
  api: ['domain', 'interchange', 'credentials', 'db', 'auth'],
  'item-player': ['domain', 'ui', 'i18n'],
  'account-screens': ['domain', 'ui', 'i18n'],
  learner: ['ui', 'i18n', 'item-player', 'account-screens', 'domain', 'credentials'],
  admin: ['ui', 'i18n', 'item-player', 'account-screens', 'domain'],
  server: ['domain', 'interchange', 'credentials', 'db', 'auth', 'api', 'i18n'],
  testing: ['db', 'domain'],
  e2e: ['i18n', 'domain'],
  bench: ['domain', 'db', 'testing'],
  tooling: [],
};

/** Floors of which another floor may name the types, and nothing that runs. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  'account-screens': ['api'],
  learner: ['api'],
  admin: ['api'],
};

/** The rooms: folders with the same name on every floor. */
export const ROOMS: readonly string[] = [
  'identity',
  'learning',
  'bank',
  'exams',
  'delivery',
  'proctoring',
  'marking',
  'analysis',
  'live',
  'certification',
  'register',
  'partnerships',
  'notify',
  'audit',
];

export type Reach = 'values' | 'types' | 'nothing';

/**
 * How much of floor `to` floor `from` may import. A test file may also use `testing`, unless `testing`
 * itself stands on the floor that is tested.
 */
export function reachOf(from: string, to: string, inTest: boolean): Reach {
  if (from === to || FLOORS[from]?.includes(to)) return 'values';
  if (TYPES_ONLY[from]?.includes(to)) return 'types';
  if (to === 'testing' && inTest && !FLOORS.testing?.includes(from)) return 'values';
  return 'nothing';
}

/** True for a folder name that is a floor of this house. */
export function isFloor(name: string): boolean {
  return name in FLOORS;
}

/** "domain, ui, i18n", or "nothing of ours". */
export function mayImport(from: string): string {
  const values = FLOORS[from] ?? [];
  const types = (TYPES_ONLY[from] ?? []).map((floor) => `the types of ${floor}`);
  return [...values, ...types].join(', ') || 'nothing of ours';
}

/** The floor that a repository path lies on: `packages/db/src/x.ts` is on `db`. Null outside the floors. */
export function floorOf(path: string): string | null {
  const [top = '', second = ''] = path.split('/');
  const name = top === 'packages' || top === 'apps' ? second : top;
  return isFloor(name) ? name : null;
}

/** The folder of a floor: `db` is `packages/db`, `learner` is `apps/learner`, `e2e` is `e2e`. */
export function folderOf(floor: string): string {
  if (['learner', 'admin', 'server'].includes(floor)) return `apps/${floor}`;
  return ['e2e', 'bench', 'tooling'].includes(floor) ? floor : `packages/${floor}`;
}

/** True for a test or what only tests load. */
export function isTestPath(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || /^(e2e|bench|tooling|packages\/testing)\//.test(path);
}
