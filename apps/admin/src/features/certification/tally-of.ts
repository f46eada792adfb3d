import type { Seat } from './certification-facts.ts';

/** How the counted votes fell: only seated members count, whatever else is on record. */
export function tallyOf(seats: readonly Pick<Seat, 'state' | 'vote'>[]) {
  const choices = seats.flatMap(({ state, vote }) => (state === 'seated' && vote ? [vote.choice] : []));
  const count = (wanted: string) => choices.filter((choice) => choice === wanted).length;
  return { pass: count('pass'), fail: count('fail'), defer: count('defer') };
}
