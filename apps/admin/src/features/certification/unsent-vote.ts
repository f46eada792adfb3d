import type { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';

export type UnsentVote = { choice: VoteChoice | null; reason: string };

// In this tab only: what somebody writes about an applicant stays on no shared computer.
const unsent = new Map<string, UnsentVote>();

/** What was written in the vote before the member went to look something up in the dossier. */
export const findUnsentVote = (decisionId: string): UnsentVote =>
  unsent.get(decisionId) ?? { choice: null, reason: '' };

export const keepUnsentVote = (decisionId: string, vote: UnsentVote): void => {
  unsent.set(decisionId, vote);
};

export const forgetUnsentVote = (decisionId: string): void => {
  unsent.delete(decisionId);
};
