import { issueCredential } from '@kaopu/api/certification/issue-credential.ts';
import type { DemoWorld } from '@kaopu/interchange/starter-content/demo-world-shape.ts';
import type { DemoTime } from './demo-time.ts';
import type { Living } from './living.ts';
import { type Case, loadApplication, type Officers } from './load-applications.ts';
import type { DemoScheme } from './load-scheme.ts';

export type BoardGiven = {
  people: Map<string, string>;
  scheme: DemoScheme;
  officers: Officers;
  time: DemoTime;
};

/** The registrar puts a complete case before the board; gives the decision that is open from then on. */
export async function putBeforeBoard(
  living: Living,
  { officers }: Pick<BoardGiven, 'officers'>,
  { applicationId, at }: { applicationId: string; at: Date },
): Promise<string> {
  const { certification } = await living.staff(officers.registrarId, at);
  const { decisionId } = await certification.openDecision({ applicationId, ...living.newKey() });
  return decisionId;
}

/** The board votes and closes; gives the decision. Who stands aside is computed, as for everybody. */
async function decide(
  living: Living,
  given: BoardGiven,
  facts: { applicationId: string; at: Date; reasons: string },
) {
  const { officers, people } = given;
  const { at, reasons } = facts;
  const decisionId = await putBeforeBoard(living, given, facts);
  const { certification: registrar } = await living.staff(officers.registrarId, at);
  const { seats } = await registrar.getDecision({ decisionId });
  for (const { memberId, state } of seats) {
    if (state !== 'seated') continue;
    const member = await living.staff(memberId, new Date(at.getTime() + 5 * 60_000));
    await member.certification.castVote({ decisionId, choice: 'pass', reason: reasons });
  }
  const chairId = people.get('ruan-jingzhi') ?? officers.chairId;
  const { certification: chair } = await living.staff(chairId, new Date(at.getTime() + 10 * 60_000));
  await chair.closeDecision({ decisionId, reasons });
  return decisionId;
}

/** Issues after the decision, on its day; the signature is made, and dated, now. */
async function issue(
  living: Living,
  given: BoardGiven,
  facts: { decisionId: string; at: Date; batchNumber?: number },
) {
  const ctx = await living.staffContext(given.officers.registrarId, facts.at);
  const input = { decisionId: facts.decisionId, ...living.newKey() };
  const batch = facts.batchNumber === undefined ? {} : { batchNumber: facts.batchNumber };
  return issueCredential(ctx, input, { signedAt: given.time.now, ...batch });
}

/** The first batch: three certificates by two routes. */
export async function loadFirstBatch(living: Living, world: DemoWorld, given: BoardGiven): Promise<void> {
  for (const application of world.applications) {
    const personId = given.people.get(application.person);
    const decision = world.decisions.find((one) => one.application === application.id);
    const credential = world.credentials.find(({ person }) => person === application.person);
    if (!personId || !decision || !credential) continue;
    const applicationId = await loadApplication(living, given.scheme, given.officers, {
      ...{
        personId,
        version: application.scheme_version,
        levelCode: application.level,
        route: application.route,
      },
      prerequisite: application.prerequisite,
      filed: given.time.at(application.filed),
      // Evidence is complete only after the theory sitting.
      admitted: new Date(given.time.at(decision.at).getTime() - 3 * 86_400_000),
      until: 'complete',
    });
    const reasons = decision.reasons['zh-CN'];
    const decisionId = await decide(living, given, {
      applicationId,
      at: given.time.at(decision.at),
      reasons,
    });
    await issue(living, given, {
      decisionId,
      at: given.time.at(credential.issued),
      batchNumber: credential.batch,
    });
  }
}

/** Certificates of the pilot edition, for the states that the first batch does not show. */
export async function loadPilotCredentials(
  living: Living,
  world: DemoWorld,
  given: BoardGiven,
): Promise<void> {
  for (const pilot of world.pilot_credentials) {
    const personId = given.people.get(pilot.person);
    if (!personId) continue;
    const issued = given.time.at(pilot.issued);
    const day = (days: number) => new Date(issued.getTime() - days * 86_400_000);
    const prerequisite = `${pilot.level.toLowerCase()}-work`;
    const facts = {
      personId,
      version: pilot.scheme_version,
      levelCode: pilot.level,
      route: pilot.route,
      prerequisite,
    };
    const one: Case = { ...facts, filed: day(40), admitted: day(10), until: 'complete' };
    const applicationId = await loadApplication(living, given.scheme, given.officers, one);
    const reasons = '试行版，各项要求满足。';
    const decisionId = await decide(living, given, { applicationId, at: day(1), reasons });
    const { credentialId } = await issue(living, given, { decisionId, at: issued });
    for (const { state, at, reason } of pilot.events) {
      if (state !== 'suspended' && state !== 'withdrawn') continue;
      const { certification } = await living.staff(given.officers.registrarId, given.time.at(at));
      const change = { credentialId, reason: reason?.['zh-CN'] ?? state, ...living.newKey() };
      if (state === 'suspended') await certification.suspendCredential(change);
      else await certification.revokeCredential(change);
    }
  }
}

/** What is on the way today before the board has it: one case waits for the registrar, one for its theory sitting. */
export async function loadOpenCases(living: Living, given: BoardGiven): Promise<void> {
  const admittedOn = given.time.daysFromNow(-19);
  const booked = given.people.get('lu-zhiyao');
  const common = { version: '2026', route: 'live_exam', prerequisite: 'l3-course-work' };
  if (booked) {
    const facts = { personId: booked, levelCode: 'L3', ...common, filed: given.time.daysFromNow(-24) };
    await loadApplication(living, given.scheme, given.officers, {
      ...facts,
      admitted: admittedOn,
      until: 'admitted',
    });
  }
  const beginner = given.people.get('bei-siyuan');
  if (!beginner) return;
  const facts = { personId: beginner, levelCode: 'L1', ...common, prerequisite: 'l1-work' };
  const filed = given.time.daysFromNow(-3);
  await loadApplication(living, given.scheme, given.officers, {
    ...facts,
    filed,
    admitted: filed,
    until: 'submitted',
  });
}
