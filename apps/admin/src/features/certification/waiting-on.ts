import type { ApplicationStep } from '@kaopu/domain/certification/application-step.ts';

/** Whose turn it is with an application; nobody's once it has ended. */
export type WaitingOn = 'registrar' | 'applicant' | 'board' | 'nobody';

const turnOf: Record<ApplicationStep, WaitingOn> = {
  bring_evidence: 'applicant',
  submit: 'applicant',
  await_admission: 'registrar',
  complete: 'applicant',
  await_judgement: 'registrar',
  await_board: 'board',
  await_issue: 'registrar',
  certified: 'nobody',
  not_passed: 'nobody',
  refused: 'nobody',
  withdrawn: 'nobody',
};

/** Whose turn it is. Evidence that nobody has judged makes it the registrar's while the applicant collects more. */
export function waitingOn({ step, unjudged }: { step: ApplicationStep; unjudged: number }): WaitingOn {
  const turn = turnOf[step];
  return turn === 'applicant' && unjudged > 0 ? 'registrar' : turn;
}
