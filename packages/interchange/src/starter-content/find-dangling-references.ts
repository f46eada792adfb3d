import type { DemoWorld } from './demo-world-shape.ts';

type Reference = { path: (string | number)[]; id: string; kind: keyof ReturnType<typeof knownIds> };

/** Ids that are used in the sections read so far and name nothing in them, each with its place in the file. */
export function findDanglingReferences(world: DemoWorld): { path: (string | number)[]; message: string }[] {
  const known = knownIds(world);
  return [...referencesOfPeople(world), ...referencesOfCertification(world)]
    .filter(({ id, kind }) => !known[kind].has(id))
    .map(({ path, id, kind }) => ({ path, message: `there is no ${kind} ${id}` }));
}

function knownIds(world: DemoWorld) {
  const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
  return {
    city: new Set(idsOf(world.cities)),
    organisation: new Set([
      ...idsOf(world.organisations),
      ...idsOf(world.providers),
      ...idsOf(world.merchants),
    ]),
    person: new Set(idsOf(world.people)),
    administration: new Set(idsOf(world.administrations)),
    application: new Set(idsOf(world.applications)),
    meeting: new Set(idsOf(world.board_meetings)),
    decision: new Set(idsOf(world.decisions)),
    conflict: new Set(idsOf(world.planted_conflicts)),
    credential: new Set(world.credentials.map((credential) => credential.code)),
  };
}

function referencesOfPeople(world: DemoWorld): Reference[] {
  const inCities = (['organisations', 'providers', 'merchants', 'people'] as const).flatMap((section) =>
    world[section].map(
      (row, place): Reference => ({ path: [section, place, 'city'], id: row.city, kind: 'city' }),
    ),
  );
  const employers = world.people.flatMap((person, place): Reference[] => [
    ...(person.org === null
      ? []
      : [{ path: ['people', place, 'org'], id: person.org, kind: 'organisation' as const }]),
    ...person.employed.map(
      ({ org }, index): Reference => ({
        path: ['people', place, 'employed', index, 'org'],
        id: org,
        kind: 'organisation',
      }),
    ),
  ]);
  const relations = world.relations.flatMap((relation, place): Reference[] => [
    { path: ['relations', place, 'from'], id: relation.from, kind: 'person' },
    { path: ['relations', place, 'to'], id: relation.to, kind: 'person' },
  ]);
  const trainees = world.trainees.map(
    ({ person }, place): Reference => ({
      path: ['trainees', place, 'person'],
      id: person,
      kind: 'person',
    }),
  );
  return [...inCities, ...employers, ...relations, ...trainees];
}

function referencesOfCertification(world: DemoWorld): Reference[] {
  const applications = world.applications.flatMap((application, place): Reference[] => [
    { path: ['applications', place, 'person'], id: application.person, kind: 'person' },
    { path: ['applications', place, 'admitted_by'], id: application.admitted_by, kind: 'person' },
    {
      path: ['applications', place, 'theory', 'administration'],
      id: application.theory.administration,
      kind: 'administration',
    },
  ]);
  const meetings = world.board_meetings.flatMap((meeting, place): Reference[] => [
    ...[meeting.chair, meeting.secretary, meeting.observer, ...meeting.present].map(
      (id): Reference => ({
        path: ['board_meetings', place],
        id,
        kind: 'person',
      }),
    ),
    ...meeting.docket.map(
      (id, index): Reference => ({
        path: ['board_meetings', place, 'docket', index],
        id,
        kind: 'application',
      }),
    ),
  ]);
  return [...applications, ...meetings, ...referencesOfDecisions(world), ...referencesOfCredentials(world)];
}

function referencesOfDecisions(world: DemoWorld): Reference[] {
  return world.decisions.flatMap((decision, place): Reference[] => [
    { path: ['decisions', place, 'application'], id: decision.application, kind: 'application' },
    { path: ['decisions', place, 'meeting'], id: decision.meeting, kind: 'meeting' },
    ...Object.keys(decision.votes).map(
      (id): Reference => ({
        path: ['decisions', place, 'votes', id],
        id,
        kind: 'person',
      }),
    ),
    ...decision.recused.map(
      ({ conflict }, index): Reference => ({
        path: ['decisions', place, 'recused', index, 'conflict'],
        id: conflict,
        kind: 'conflict',
      }),
    ),
  ]);
}

function referencesOfCredentials(world: DemoWorld): Reference[] {
  const issued = world.credentials.flatMap((credential, place): Reference[] => [
    { path: ['credentials', place, 'person'], id: credential.person, kind: 'person' },
    { path: ['credentials', place, 'decision'], id: credential.decision, kind: 'decision' },
    {
      path: ['credentials', place, 'employer_snapshot'],
      id: credential.employer_snapshot,
      kind: 'organisation',
    },
  ]);
  const pilots = world.pilot_credentials.map(
    ({ person }, place): Reference => ({
      path: ['pilot_credentials', place, 'person'],
      id: person,
      kind: 'person',
    }),
  );
  const batches = world.batches.flatMap((batch, place) =>
    batch.order.map(
      (id, index): Reference => ({ path: ['batches', place, 'order', index], id, kind: 'credential' }),
    ),
  );
  return [...issued, ...pilots, ...batches];
}
