import { Duty, isStaffDuty, requiresSecondFactor, scopeTypesOf } from '@kaopu/domain/identity/duty.ts';
import { type Permission, permissions, policy } from '@kaopu/domain/identity/permission.ts';
import { expect, test } from 'vitest';
import { listExposedProcedures } from './exposed-procedures.ts';
import { readDutyLines, readProcedureLines } from './permission-page.ts';

const lines = readProcedureLines();
const exposed = listExposedProcedures();
const yes = (is: boolean) => (is ? 'yes' : 'no');

test('every procedure has an output schema and says whom it is for', () => {
  const silent = exposed.filter(({ hasOutput, permission }) => !hasOutput || permission === null);
  expect(silent.map(({ app, name }) => `${app} ${name}`)).toEqual([]);
});

test('the page has a line for every procedure, with its permission, and none for what is not there', () => {
  const written = lines.flatMap(({ app, procedure, permission }) =>
    (app === 'both' ? ['admin', 'learner'] : [app]).map((one) => `${one} ${procedure}: ${permission}`),
  );
  const there = exposed.map(({ app, name, permission }) => `${app} ${name}: ${permission}`);
  expect(written.toSorted()).toEqual(there.toSorted());
});

test('a procedure that is newly exposed is seen in review', async () => {
  const list = exposed.map(({ app, name, kind, permission }) => `${app} ${kind} ${name} (${permission})`);
  await expect(`${list.join('\n')}\n`).toMatchFileSnapshot('./exposed-procedures.txt');
});

test('the page gives each permission to whom the policy gives it', () => {
  const ofPermission = (wanted: Permission) => lines.filter(({ permission }) => permission === wanted);
  for (const permission of permissions) {
    const given = ofPermission(permission).map(({ whoMay }) => whoMay.toSorted());
    expect([permission, ...new Set(given.map(String))]).toEqual([
      permission,
      String(policy[permission].toSorted()),
    ]);
  }
});

test('the page says for every duty what it is given for, and whether it needs a second factor', () => {
  const there = Duty.options.map((duty) => ({
    duty,
    givenFor: [...scopeTypesOf(duty)],
    needsSecondFactor: yes(requiresSecondFactor(duty)),
    isStaff: yes(isStaffDuty(duty)),
  }));
  expect(readDutyLines()).toEqual(there);
});

test('auditors read all that staff read, and change nothing', () => {
  const kinds = new Map(exposed.map(({ name, kind }) => [name, kind]));
  const ofStaff = lines.filter(({ app, whoMay }) => app === 'admin' && whoMay.length > 0);
  const auditors = ofStaff.filter(({ whoMay }) => whoMay.includes('auditor'));
  expect(auditors.filter(({ procedure }) => kinds.get(procedure) !== 'query')).toEqual([]);
  const kept = ofStaff.filter(
    ({ procedure, whoMay }) => kinds.get(procedure) === 'query' && !whoMay.includes('auditor'),
  );
  // What duties could be given for, the words of a demo's mail, and what a change would do if it were made.
  expect(kept.map(({ procedure }) => procedure)).toEqual([
    'identity.listScopes',
    'certification.previewStatusChange',
    'notify.listDemoMail',
  ]);
});

test('what only trainees may is theirs alone, and nothing of it is in the staff application', () => {
  const trainees = lines.filter(({ whoMay }) => whoMay.includes('trainee'));
  expect(trainees.filter(({ app, whoMay }) => app !== 'learner' || whoMay.length > 1)).toEqual([]);
});
