import { monthsBefore } from './calendar-date.ts';
import type { Proof, Requirement, Way } from './scheme-rules.ts';

/** `waiting`: the applicant has done their part, somebody else has to judge. */
export type CheckState = 'met' | 'waiting' | 'unmet';

export type EvidenceVerdict = 'accepted' | 'refused';

/** What is known of an applicant: computed facts, and evidence with its verdicts. */
export type DossierFacts = {
  readonly completedCourses: readonly { courseId: string; completedAt: Date }[];
  /** Released results that passed. */
  readonly passedTests: readonly PassedTest[];
  /** Active credentials of the same scheme. */
  readonly credentials: readonly { levelCode: string; validFrom: Date }[];
  readonly evidence: readonly { evidenceId: string; proofId: string; verdict: EvidenceVerdict | null }[];
};

export type PassedTest = { testId: string; attemptId: string; scaled: string; passedAt: Date };

/** One proof with its state, and what of the applicant's speaks for it. */
export type CheckedProof = {
  proof: Proof;
  state: CheckState;
  evidenceIds: string[];
  accepted: number;
  test: PassedTest | null;
};
export type CheckedWay = { wayId: string; name: Way['name']; state: CheckState; proofs: CheckedProof[] };
export type CheckedRequirement = {
  requirementId: string;
  name: Requirement['name'];
  neededFor: Requirement['neededFor'];
  state: CheckState;
  ways: CheckedWay[];
};

/** The computed checklist of one application. */
export type Dossier = {
  requirements: CheckedRequirement[];
  /** Nothing that the applicant could still do is missing before officers look. */
  canSubmit: boolean;
  canAdmit: boolean;
  /** Every requirement is met, so the board may decide. */
  isComplete: boolean;
};

/** Computes the checklist: every requirement met, waiting or unmet, with what shows it. */
export function computeDossier(
  requirements: readonly Requirement[],
  facts: DossierFacts,
  now: Date,
): Dossier {
  const checked = requirements.map((requirement) => checkRequirement(requirement, facts, now));
  const forAdmission = checked.filter(({ neededFor }) => neededFor === 'admission');
  return {
    requirements: checked,
    canSubmit: forAdmission.every(({ state }) => state !== 'unmet'),
    canAdmit: forAdmission.every(({ state }) => state === 'met'),
    isComplete: checked.every(({ state }) => state === 'met'),
  };
}

/** The latest passed test that a met requirement rests on: the theory score that a certificate prints. */
export function findTheoryTest(dossier: Dossier): PassedTest | null {
  const tests = dossier.requirements
    .flatMap(({ ways }) => ways.filter(({ state }) => state === 'met'))
    .flatMap(({ proofs }) => proofs.flatMap(({ test }) => (test ? [test] : [])));
  return tests.toSorted((a, b) => b.passedAt.getTime() - a.passedAt.getTime())[0] ?? null;
}

function checkRequirement(requirement: Requirement, facts: DossierFacts, now: Date): CheckedRequirement {
  const ways = requirement.ways.map((way) => checkWay(way, facts, now));
  const { requirementId, name, neededFor } = requirement;
  return { requirementId, name, neededFor, state: bestOf(ways.map(({ state }) => state)), ways };
}

function checkWay(way: Way, facts: DossierFacts, now: Date): CheckedWay {
  const proofs = way.proofs.map((proof) => checkProof(proof, facts, now));
  return { wayId: way.wayId, name: way.name, state: worstOf(proofs.map(({ state }) => state)), proofs };
}

function checkProof(proof: Proof, facts: DossierFacts, now: Date): CheckedProof {
  const checked = { proof, evidenceIds: [], accepted: 0, test: null };
  const since = (months: number) => monthsBefore(now, months);
  switch (proof.kind) {
    case 'course':
      return { ...checked, state: metIf(facts.completedCourses.some((c) => c.courseId === proof.courseId)) };
    case 'credential': {
      const held = facts.credentials.filter(({ levelCode }) => levelCode === proof.levelCode);
      return { ...checked, state: metIf(held.some((c) => c.validFrom <= since(proof.heldMonths))) };
    }
    case 'test': {
      const test = latestPass(facts, proof, now);
      return { ...checked, state: metIf(test !== null), test };
    }
    case 'declaration': {
      const given = facts.evidence.filter(({ proofId }) => proofId === proof.proofId);
      return { ...checked, state: metIf(given.length > 0), evidenceIds: given.map((e) => e.evidenceId) };
    }
    case 'evidence':
      return { ...checked, ...checkEvidence(proof, facts) };
  }
}

const metIf = (isMet: boolean): CheckState => (isMet ? 'met' : 'unmet');

function latestPass(
  facts: DossierFacts,
  proof: Extract<Proof, { kind: 'test' }>,
  now: Date,
): PassedTest | null {
  const inTime = facts.passedTests.filter(
    ({ testId, passedAt }) =>
      testId === proof.testId &&
      passedAt <= now &&
      (proof.maxAgeMonths === null || passedAt >= monthsBefore(now, proof.maxAgeMonths)),
  );
  return inTime.toSorted((a, b) => b.passedAt.getTime() - a.passedAt.getTime())[0] ?? null;
}

function checkEvidence(proof: Extract<Proof, { kind: 'evidence' }>, facts: DossierFacts) {
  const brought = facts.evidence.filter(({ proofId }) => proofId === proof.proofId);
  const accepted = brought.filter(({ verdict }) => verdict === 'accepted').length;
  const pending = brought.filter(({ verdict }) => verdict === null).length;
  const isEnough = accepted >= proof.count;
  const mayBeEnough = accepted + pending >= proof.count;
  const state: CheckState = isEnough ? 'met' : mayBeEnough ? 'waiting' : 'unmet';
  return { state, accepted, evidenceIds: brought.map(({ evidenceId }) => evidenceId) };
}

const rank: readonly CheckState[] = ['unmet', 'waiting', 'met'];
const worstOf = (states: CheckState[]): CheckState => rank.find((state) => states.includes(state)) ?? 'met';
const bestOf = (states: CheckState[]): CheckState =>
  rank.findLast((state) => states.includes(state)) ?? 'unmet';
