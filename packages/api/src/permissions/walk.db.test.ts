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
});

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

/** Every call of one procedure by its name, with what it comes to and what the page says. */
async function callAsEverybody(procedure: ExposedProcedure, line: ProcedureLine) {
  const [room = '', verb = ''] = procedure.name.split('.');
  const cases = walk[procedure.audience][room]?.[verb];
  const [outcomes, expected]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const asked of ['own', 'others', 'conflicted'] as const) {
    const ask = cases?.[asked];
    if (!ask) continue;
    for (const member of callersOf(line, asked)) {
      const name = `${asked}, ${member.name}`;
      outcomes[name] = await callProcedure(database.db, procedure, ask, member);
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
