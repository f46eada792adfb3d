import type { RoadStep } from '@kaopu/ui/road.tsx';
import type { Application } from './certification-facts.ts';

export type RoadStop = {
  key: 'handIn' | 'admission' | 'complete' | 'board' | 'certificate';
  state: RoadStep['state'];
  /** When it was passed; null ahead, and where no instant is on record. */
  at: string | null;
};

type RoadFacts = Pick<Application, 'step' | 'submittedAt' | 'admittedAt'> & {
  decisions: readonly { outcome: string; closedAt: string }[];
};

const keys: readonly RoadStop['key'][] = ['handIn', 'admission', 'complete', 'board', 'certificate'];

/** How many stops are behind an application at each step; null where the road ended before its end. */
const passedAt: Record<Application['step'], number | null> = {
  bring_evidence: 0,
  submit: 0,
  await_admission: 1,
  complete: 2,
  await_judgement: 2,
  await_board: 3,
  await_issue: 4,
  certified: 5,
  not_passed: null,
  refused: null,
  withdrawn: null,
};

/** The road of an application: what is behind it, where it stands, what is ahead. */
export function applicationRoad(application: RoadFacts): RoadStop[] {
  const { step, submittedAt, admittedAt, decisions } = application;
  const decidedAt = decisions.find(({ outcome }) => outcome !== 'defer')?.closedAt ?? null;
  const instants = [submittedAt, admittedAt, null, decidedAt, null];
  const open = passedAt[step];
  // Where it ended early, what has an instant was passed.
  const passed = open ?? instants.filter((at, order) => at !== null && order < 2).length;
  return keys.map((key, order) => ({
    key,
    state: order < passed ? 'done' : order === passed && open !== null ? 'now' : 'ahead',
    at: order < passed ? (instants[order] ?? null) : null,
  }));
}
