import { isSameValue } from './json-value.ts';

export type SaveDraftDecision =
  | { readonly kind: 'store'; readonly revision: number }
  /** The same value stands already: a retry whose first reply got lost, or nothing was changed. */
  | { readonly kind: 'unchanged'; readonly revision: number }
  /** Somebody else, or another tab, has saved since: nothing is overwritten. */
  | { readonly kind: 'stale'; readonly revision: number };

/** What saving a draft does. `baseRevision` is the revision that its writer saw. */
export function decideSaveDraft(
  current: { readonly value: unknown; readonly revision: number },
  incoming: { readonly value: unknown; readonly baseRevision: number },
): SaveDraftDecision {
  if (isSameValue(current.value, incoming.value)) return { kind: 'unchanged', revision: current.revision };
  if (incoming.baseRevision !== current.revision) return { kind: 'stale', revision: current.revision };
  return { kind: 'store', revision: current.revision + 1 };
}
