import type { Db } from '@kaopu/db/client.ts';
import { exampleTestId } from '@kaopu/domain/certification/scheme-rules.example.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import { insertPassedTest } from '@kaopu/testing/factories/insert-passed-test.ts';
import { insertPerson } from '@kaopu/testing/factories/insert-person.ts';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { learnerRouter } from '../learner-router.ts';
import { testContext } from '../test-context.ts';
import { hireOfficers, type Officers, publishScheme } from './scheme-story.ts';

const identityDocument = { type: 'resident_identity_card', masked: '1301**********0000' } as const;

/** For tests: a caller in the name of somebody in the learner application. */
export const asLearner = (db: Db, actor: Context['actor'], overrides: Partial<Context> = {}) =>
  learnerRouter.createCaller(testContext(db, actor, overrides)).certification;

/** For tests: a person starts an application, brings what comes before admission, and hands it in. */
export async function handIn(db: Db, applicant: PersonActor, schemeVersionId: string) {
  const caller = asLearner(db, applicant);
  const choice = { schemeVersionId, levelCode: 'L3', route: 'track_record' };
  const { applicationId } = await caller.startApplication({ ...choice, idempotencyKey: v7() });
  const bring = (proofId: string, statement = '两年操盘记录') =>
    caller.addEvidence({ applicationId, proofId, statement, fileId: null, idempotencyKey: v7() });
  await bring('conduct');
  await bring('work');
  await caller.submitApplication({ applicationId, identityDocument });
  return { applicationId, caller, bring };
}

/** For tests: accepts whatever of an application nobody has judged. */
export async function acceptAll(officers: Officers, applicationId: string) {
  const registrar = officers.asStaff(officers.registrar);
  const { evidence } = await registrar.getDossier({ applicationId });
  for (const { evidenceId, verdict, proofId } of evidence) {
    if (verdict !== null || proofId === 'conduct') continue;
    await registrar.judgeEvidence({ evidenceId, verdict: 'accepted', reason: '' });
  }
}

/** For tests: a board of a chair, a public member and three more, of which the chair is an officer already. */
export async function seatBoard(db: Db) {
  const publicMember = await insertPerson(db, { name: '翟若谷', duties: ['public_member'] });
  const members = [];
  for (const name of ['卞思齐', '褚云深', '尚惟宁']) {
    members.push(await insertPerson(db, { name, duties: ['board_member'] }));
  }
  return { publicMember, members };
}

/** For tests: officers, a board, a scheme and an admitted candidate whose dossier is complete. */
export async function completeCase(db: Db, overrides: Partial<Context> = {}) {
  const officers = await hireOfficers(db, overrides);
  const board = await seatBoard(db);
  const scheme = await publishScheme(officers);
  const applicant = await insertPerson(db, { name: '石岚' });
  const { applicationId, bring } = await handIn(db, applicant, scheme.schemeVersionId);
  await bring('referees', '浦有容');
  await bring('referees', '冀明川');
  await acceptAll(officers, applicationId);
  await officers.asStaff(officers.registrar).admitApplication({ applicationId });
  const at = new Date('2026-06-01T02:00:00Z');
  await insertPassedTest(db, { personId: applicant.personId, testId: exampleTestId, at });
  return { officers, board, ...scheme, applicant, applicationId };
}

export type CompleteCase = Awaited<ReturnType<typeof completeCase>>;

/** For tests: the case is put before the board. */
export const openCase = ({ officers, applicationId }: CompleteCase) =>
  officers.asStaff(officers.registrar).openDecision({ applicationId, idempotencyKey: v7() });

/** For tests: every seated member votes alike, and the chair closes. */
export async function decideCase(
  facts: CompleteCase,
  choice: 'pass' | 'fail' | 'defer' = 'pass',
): Promise<{ decisionId: string; number: string }> {
  const { officers, board } = facts;
  const opened = await openCase(facts);
  const { seats } = await officers.asStaff(officers.chair).getDecision(opened);
  const people = [officers.chair, board.publicMember, ...board.members];
  for (const { memberId } of seats.filter(({ state }) => state === 'seated')) {
    const member = people.find(({ personId }) => personId === memberId);
    if (!member) continue;
    await officers.asStaff(member).castVote({ decisionId: opened.decisionId, choice, reason: '材料属实' });
  }
  await officers
    .asStaff(officers.chair)
    .closeDecision({ decisionId: opened.decisionId, reasons: '各项满足' });
  return opened;
}
