import { z } from 'zod';

/** A member's vote; nobody abstains. */
export const VoteChoice = z.enum(['pass', 'fail', 'defer']);
export type VoteChoice = z.infer<typeof VoteChoice>;

/**
 * The board's result: what more than half of the votes cast are for. Where neither `pass` nor `fail` has that,
 * the case is deferred. No vote weighs more than another and nobody has a casting vote.
 */
export function decideOutcome(votes: readonly VoteChoice[]): VoteChoice {
  const isMajority = (choice: VoteChoice) =>
    votes.filter((vote) => vote === choice).length * 2 > votes.length;
  if (isMajority('pass')) return 'pass';
  return isMajority('fail') ? 'fail' : 'defer';
}
