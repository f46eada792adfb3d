import type { Application } from './certification-facts.ts';

const open: readonly Application['state'][] = ['draft', 'submitted', 'admitted'];

/** Whether evidence may still be brought or taken back: not before the board, and not after the end. */
export const mayBring = ({ state, isBeforeBoard }: Pick<Application, 'state' | 'isBeforeBoard'>): boolean =>
  open.includes(state) && !isBeforeBoard;
