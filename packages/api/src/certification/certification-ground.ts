import type { Db } from '@kaopu/db/client.ts';
import { exampleRules, exampleTestId, referees } from '@kaopu/domain/certification/scheme-rules.example.ts';
import type { Requirement, SchemeRules } from '@kaopu/domain/certification/scheme-rules.ts';
import { insertPassedTest } from '@kaopu/testing/factories/insert-passed-test.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { v7 } from 'uuid';
import { walkInstallation } from '../permissions/stage.ts';
import { acceptAll, decideCase, handIn, openCase, seatBoard } from './application-story.ts';
import { startInstallation } from './credential-story.ts';
import { hireOfficers, publishScheme } from './scheme-story.ts';

/** Two referees, or an interview that the body holds. */
const refereesOrInterview: Requirement = {
  ...referees,
  ways: [
    ...referees.ways,
    {
      wayId: 'interview',
      name: { 'zh-CN': '面谈', en: 'Interview' },
      proofs: [
        {
          kind: 'evidence',
          proofId: 'interview',
          name: { 'zh-CN': '面谈记录', en: 'Interview record' },
          count: 1,
          broughtBy: 'body',
        },
      ],
    },
  ],
};
const rules: SchemeRules = {
  ...exampleRules,
  routes: exampleRules.routes.map((route) => ({ ...route, requirements: [refereesOrInterview] })),
};

/** For the walk of docs/permissions.md: two schemes, and in one of them an applicant at every step of the road. */
export async function prepareCertificationGround(db: Db) {
  const overrides = { installation: walkInstallation };
  await startInstallation(db, overrides);
  const officers = await hireOfficers(db, overrides);
  const board = await seatBoard(db);
  const scheme = await publishScheme(officers, rules);
  const otherScheme = await publishScheme(officers);
  const registrar = officers.asStaff(officers.registrar);

  const apply = async () => {
    const applicant = await insertPerson(db, { name: '石岚' });
    const { applicationId, bring } = await handIn(db, applicant, scheme.schemeVersionId);
    return { ...scheme, officers, board, applicant, applicationId, bring };
  };
  const judged = async () => {
    const facts = await apply();
    await acceptAll(officers, facts.applicationId);
    return facts;
  };
  const complete = async () => {
    const facts = await judged();
    for (const referee of ['浦有容', '冀明川']) await facts.bring('referees', referee);
    await acceptAll(officers, facts.applicationId);
    await registrar.admitApplication({ applicationId: facts.applicationId });
    const { personId } = facts.applicant;
    const at = new Date('2026-06-01T02:00:00Z');
    await insertPassedTest(db, { personId, testId: exampleTestId, at });
    return facts;
  };
  const beforeBoard = await complete();
  const decided = await complete();
  const certified = await complete();
  const { decisionId } = await decideCase(certified);
  return {
    ...{ officers, board, scheme, otherScheme },
    waiting: await apply(),
    judged: await judged(),
    complete: await complete(),
    beforeBoard: { ...beforeBoard, ...(await openCase(beforeBoard)) },
    decided: { ...decided, ...(await decideCase(decided)) },
    certified: {
      ...certified,
      ...(await registrar.issueCredential({ decisionId, idempotencyKey: v7() })),
    },
  };
}

export type CertificationGround = Awaited<ReturnType<typeof prepareCertificationGround>>;
