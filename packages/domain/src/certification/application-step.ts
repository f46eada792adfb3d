import type { VoteChoice } from './decide-outcome.ts';
import type { Dossier } from './dossier.ts';

/** Where an application stands. */
export type ApplicationState = 'draft' | 'submitted' | 'admitted' | 'refused' | 'decided' | 'withdrawn';

/** What happens next with an application; the first two and `complete` are the applicant's to do. */
export type ApplicationStep =
  | 'bring_evidence'
  | 'submit'
  | 'await_admission'
  | 'complete'
  | 'await_judgement'
  | 'await_board'
  | 'await_issue'
  | 'certified'
  | 'not_passed'
  | 'refused'
  | 'withdrawn';

export type ApplicationFacts = {
  readonly state: ApplicationState;
  readonly dossier: Pick<Dossier, 'canSubmit' | 'isComplete' | 'requirements'>;
  /** The result of the latest closed decision. */
  readonly outcome: VoteChoice | null;
  readonly isIssued: boolean;
};

/** The next step of an application, from what is on record. */
export function decideNextStep({ state, dossier, outcome, isIssued }: ApplicationFacts): ApplicationStep {
  switch (state) {
    case 'draft':
      return dossier.canSubmit ? 'submit' : 'bring_evidence';
    case 'submitted':
      return 'await_admission';
    case 'admitted':
      if (dossier.isComplete) return 'await_board';
      return dossier.requirements.some(({ state: check }) => check === 'unmet')
        ? 'complete'
        : 'await_judgement';
    case 'decided':
      if (outcome !== 'pass') return 'not_passed';
      return isIssued ? 'certified' : 'await_issue';
    case 'refused':
    case 'withdrawn':
      return state;
  }
}
