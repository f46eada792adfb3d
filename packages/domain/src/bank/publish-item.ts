import { isSameValue } from '../json-value.ts';
import type { ItemProblem } from './define-interaction.ts';
import { findItemProblems, type ItemBody } from './item-body.ts';

export type PublishItemDecision =
  | { readonly kind: 'incomplete'; readonly problems: readonly ItemProblem[] }
  /** What a candidate sees has changed, or nothing is live yet: a new item version with a scoring version. */
  | { readonly kind: 'version' }
  /** Only key, rule or feedback has changed: a new scoring version of the same item version. */
  | { readonly kind: 'scoring' }
  | { readonly kind: 'unchanged' };

/** What making a draft live has to write, seen against what is live now. */
export function decidePublishItem(draft: ItemBody, live: ItemBody | null): PublishItemDecision {
  const problems = findItemProblems(draft);
  if (problems.length > 0) return { kind: 'incomplete', problems };
  if (!live || !isSameValue(candidatePartOf(draft), candidatePartOf(live))) return { kind: 'version' };
  return isSameValue(draft, live) ? { kind: 'unchanged' } : { kind: 'scoring' };
}

/** All of a body but the three parts that belong to its scoring version. */
function candidatePartOf({ key: _key, scoring: _scoring, feedback: _feedback, ...rest }: ItemBody) {
  return rest;
}
