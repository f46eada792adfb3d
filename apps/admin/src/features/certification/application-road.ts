import type { RoadStep } from '@kaopu/ui/road.tsx';
import type { Application } from './certification-facts.ts';

export type RoadStop = {
  key: 'submitted' | 'admitted' | 'complete' | 'decided' | 'issued';
  state: RoadStep['state'];
  /** When it was passed, as an instant; null ahead, and where no instant is recorded. */
  at: string | null;
};

export type RoadFacts = Pick<Application, 'state' | 'submittedAt' | 'admittedAt' | 'decisions'> & {
  dossier: Pick<Application['dossier'], 'isComplete'>;
};

/** The way of an application to its certificate: what is passed, where it stands, what is ahead. */
export function applicationRoad(application: RoadFacts): RoadStop[] {
  const closed = application.decisions.find(({ outcome }) => outcome === 'pass' || outcome === 'fail');
  const isIssued = application.decisions.some((decision) => decision.isIssued);
  const passed: [RoadStop['key'], boolean, string | null][] = [
    ['submitted', application.submittedAt !== null, application.submittedAt],
    ['admitted', application.admittedAt !== null, application.admittedAt],
    ['complete', application.admittedAt !== null && application.dossier.isComplete, null],
    ['decided', closed !== undefined, closed?.closedAt ?? null],
    ['issued', isIssued, null],
  ];
  // A stop counts once everything before it does: what lapsed since a decision was right when it was made.
  const reached = closed ? (isIssued ? 5 : 4) : passed.findIndex(([, isPassed]) => !isPassed);
  const hasEnded = application.state === 'refused' || application.state === 'withdrawn';
  const isOver = hasEnded || closed?.outcome === 'fail';
  return passed.map(([key, , at], order) => ({
    key,
    state: order < reached ? 'done' : order === reached && !isOver ? 'now' : 'ahead',
    at: order < reached ? at : null,
  }));
}
