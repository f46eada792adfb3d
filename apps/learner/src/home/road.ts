/** What the road home reads, from the rooms that know it. */
export type RoadFacts = {
  /** The trainee's courses, the latest enrolment first. */
  courses: readonly { slug: string; done: number; of: number; completedAt: string | null }[];
  /** Exams that are not over, soonest first; `registrationId` where the trainee has a place. */
  sittings: readonly { administrationId: string; opensAt: string; registrationId: string | null }[];
  hasSatTest: boolean;
  /** The latest application that is still on its way or has ended well. */
  application: { applicationId: string; step: string } | null;
};

export type Stage = 'learn' | 'test' | 'apply' | 'board' | 'certificate';
export type StageState = 'done' | 'now' | 'ahead';

export const stages: readonly Stage[] = ['learn', 'test', 'apply', 'board', 'certificate'];

const appliedSteps = ['await_judgement', 'await_board', 'await_issue', 'certified'];
const decidedSteps = ['await_issue', 'certified'];

/** The five stages with where this person stands: everything that is done, then the one to do now. */
export function toRoad(facts: RoadFacts): { stage: Stage; state: StageState }[] {
  const step = facts.application?.step ?? '';
  const done: Record<Stage, boolean> = {
    learn: facts.courses.some(({ completedAt }) => completedAt !== null),
    test: facts.hasSatTest,
    apply: appliedSteps.includes(step),
    board: decidedSteps.includes(step),
    certificate: step === 'certified',
  };
  const now = stages.find((stage) => !done[stage]);
  return stages.map((stage) => ({ stage, state: done[stage] ? 'done' : stage === now ? 'now' : 'ahead' }));
}

/** The one thing to do next, with where it is done. */
export type NextStep =
  | { kind: 'choose_course' }
  | { kind: 'continue_course'; slug: string; done: number; of: number }
  | { kind: 'choose_exam' }
  | { kind: 'sit_exam'; administrationId: string; opensAt: string }
  | { kind: 'apply' }
  | { kind: 'application'; applicationId: string; step: string }
  | { kind: 'certified' };

/** What the headline says: an application that waits for its owner comes first, then the stage that is on. */
export function toNextStep(facts: RoadFacts): NextStep {
  const { application, sittings, courses } = facts;
  if (application?.step === 'certified') return { kind: 'certified' };
  const booked = sittings.find(({ registrationId }) => registrationId !== null);
  if (booked && !facts.hasSatTest) {
    return { kind: 'sit_exam', administrationId: booked.administrationId, opensAt: booked.opensAt };
  }
  const open = courses.find(({ completedAt }) => completedAt === null);
  if (open && !application) return { kind: 'continue_course', slug: open.slug, done: open.done, of: open.of };
  if (application)
    return { kind: 'application', applicationId: application.applicationId, step: application.step };
  if (courses.length === 0) return { kind: 'choose_course' };
  return facts.hasSatTest || sittings.length === 0 ? { kind: 'apply' } : { kind: 'choose_exam' };
}
