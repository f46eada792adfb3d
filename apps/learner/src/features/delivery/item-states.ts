import { getInteraction } from '@kaopu/domain/bank/interaction.ts';
import type { CandidateItem } from './attempt-query.ts';
import type { AutosaveQueue } from './autosave-queue.ts';

/** How one item stands, for the grid and the summary. */
export type ItemState = {
  readonly itemVersionId: string;
  readonly number: number;
  readonly isAnswered: boolean;
  readonly isFlagged: boolean;
  readonly hasConflict: boolean;
};

/** How every item stands, in the order of the form. */
export function toItemStates(
  items: readonly CandidateItem[],
  queue: AutosaveQueue,
  flags: ReadonlySet<string>,
): ItemState[] {
  return items.map(({ itemVersionId, interaction, content }, index) => {
    const entry = queue.entries[itemVersionId];
    return {
      itemVersionId,
      number: index + 1,
      isAnswered: getInteraction(interaction).isAnswered(content, entry?.value ?? null),
      isFlagged: flags.has(itemVersionId),
      hasConflict: entry?.phase === 'conflict',
    };
  });
}

export type ItemCounts = { answered: number; empty: number; flagged: number };

export const countStates = (states: readonly ItemState[]): ItemCounts => ({
  answered: states.filter(({ isAnswered }) => isAnswered).length,
  empty: states.filter(({ isAnswered }) => !isAnswered).length,
  flagged: states.filter(({ isFlagged }) => isFlagged).length,
});
