import { Duty } from '@kaopu/domain/identity/duty.ts';
import { permissions, policy } from '@kaopu/domain/identity/permission.ts';
import { useTestDatabase } from '@kaopu/testing/database/test-database.ts';
import { beforeAll, expect, test } from 'vitest';
import { prepareWalk } from '../permission-cases.ts';
import { callProcedure } from './call-procedure.ts';
import type { Case } from './case.ts';
import type { CastMember } from './cast.ts';
import { expectedOutcome } from './expected-outcome.ts';
import { type ExposedProcedure, listExposedProcedures } from './exposed-procedures.ts';
import { type ProcedureLine, readProcedureLines } from './permission-page.ts';

const database = useTestDatabase();
const lines = readProcedureLines();
const procedures = listExposedProcedures().map((procedure) => ({
  ...procedure,
  line: lines.find(
    ({ app, procedure: name }) => name === procedure.name && [procedure.app, 'both'].includes(app),
  ),
}));

let walk: Awaited<ReturnType<typeof prepareWalk>>;
beforeAll(async () => {
  walk = await prepareWalk(database.db);
}, 180_000);

/**
 * Who calls: everybody, and people of a narrower scope or without their second factor where the duty itself gives
 * something, since elsewhere they would only be refused once more.
 */
function callersOf({ whoMay }: ProcedureLine, asked: keyof Case): CastMember[] {
  const gives = (duty: CastMember['duty']) => asked === 'own' && duty !== null && whoMay.includes(duty);
  return walk.cast.filter(
    ({ duty, scope, isWithheld }) => (scope.type === 'body' && !isWithheld) || gives(duty),
  );
}

function findCase({ audience, name }: Pick<ExposedProcedure, 'audience' | 'name'>): Case | undefined {
  const [room = '', verb = ''] = name.split('.');
  return walk[audience][room]?.[verb];
}

/** Every call of one procedure by its name, with what it comes to and what the page says. */
async function callAsEverybody(procedure: ExposedProcedure, line: ProcedureLine) {
  const cases = findCase(procedure);
  const [outcomes, expected]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const asked of ['own', 'others', 'conflicted'] as const) {
    const ask = cases?.[asked];
    if (!ask) continue;
    for (const member of callersOf(line, asked)) {
      const name = `${asked}, ${member.name}`;
      outcomes[name] = await callProcedure(database.db, { procedure, ask, member });
      expected[name] = expectedOutcome(line, member, asked);
    }
  }
  return { outcomes, expected };
}

test.each(procedures)('$app $name does what docs/permissions.md says', async ({ line, ...procedure }) => {
  if (!line) throw new Error('docs/permissions.md has no line for it');
  const { outcomes, expected } = await callAsEverybody(procedure, line);
  expect(outcomes).toEqual(expected);
  expect(Object.values(outcomes)).toContain('allowed');
});

type Under = Parameters<typeof callProcedure>[2];

/** Whether any call of somebody with this duty comes to something else than the page says. */
async function isNoticed(permission: string, duty: Duty, under?: Under): Promise<boolean> {
  const member = walk.cast.find(({ name }) => name === duty);
  for (const { line, ...procedure } of procedures) {
    if (procedure.permission !== permission || !member || !line) continue;
    const ask = findCase(procedure)?.own;
    if (!ask) continue;
    const outcome = await callProcedure(database.db, { procedure, ask, member }, under);
    if (outcome !== expectedOutcome(line, member, 'own')) return true;
  }
  return false;
}

/** Gives a permission to other duties while a call is made: at run time the policy is an object like any other. */
const withLines =
  (permission: string, duties: Duty[]): NonNullable<Under> =>
  async (make) => {
    const open: Record<string, readonly Duty[]> = policy;
    const kept = open[permission] ?? [];
    open[permission] = duties;
    try {
      return await make();
    } finally {
      open[permission] = kept;
    }
  };

test.each(permissions)('a line of %s that is taken away or slipped in is noticed', async (permission) => {
  const held: readonly Duty[] = policy[permission];
  for (const duty of Duty.options) {
    const others = held.filter((one) => one !== duty);
    const changed = held.includes(duty) ? others : [...held, duty];
    const noticed = await isNoticed(permission, duty, withLines(permission, changed));
    expect([duty, noticed]).toEqual([duty, true]);
  }
});
