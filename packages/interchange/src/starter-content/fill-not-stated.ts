import { StarterContentError } from './starter-content-error.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * A scheme file in which each version stands by itself: where one says `not_stated: {as_in: "2026"}`, what it
 * leaves out is that of the named version, and a route given by its id alone is the named version's route,
 * for the levels that there are.
 */
export function fillNotStated(source: unknown, file: string): unknown {
  if (!isData(source) || !Array.isArray(source.versions)) return source;
  const versions: unknown[] = source.versions;
  return {
    ...source,
    versions: versions.map((version, place) => fillVersion(version, versions, { file, place })),
  };
}

function fillVersion(version: unknown, all: unknown[], where: { file: string; place: number }): unknown {
  if (!isData(version) || !isData(version.not_stated)) return version;
  const name = version.not_stated.as_in;
  const model = all.find((other) => isData(other) && other.version === name && !other.not_stated);
  if (!isData(model)) {
    const path = `versions.${where.place}.not_stated.as_in`;
    throw new StarterContentError(where.file, [
      { path, reason: `no version ${String(name)} states everything` },
    ]);
  }
  const { not_stated: _, ...own } = version;
  return { ...inheritable(model), ...own, routes: fillRoutes(own, model) };
}

/** What tells one version from another is never taken over. */
function inheritable({ replaces, changes_from_2025, dates, ...rest }: Data): Data {
  return rest;
}

function fillRoutes(own: Data, model: Data): unknown {
  if (!Array.isArray(own.routes) || !Array.isArray(model.routes)) return own.routes ?? model.routes;
  const models: unknown[] = model.routes;
  const levels = codesOf(own.levels);
  return own.routes.map((route: unknown) => {
    const full = isData(route) ? models.find((other) => isData(other) && other.id === route.id) : null;
    if (!isData(route) || !isData(full)) return route;
    const offered = Array.isArray(full.levels)
      ? full.levels.filter((level) => levels.includes(level))
      : full.levels;
    return { ...full, levels: offered, ...route };
  });
}

function codesOf(levels: unknown): unknown[] {
  return Array.isArray(levels) ? levels.filter(isData).map((level) => level.code) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
