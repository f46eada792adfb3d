import { z } from 'zod';
import { Id } from '../identifier.ts';
import { type Fraction, fractionFromDecimal, sumFractions, toFraction } from '../score/fraction.ts';
import { isPossibleCut } from './reporting-scale.ts';

/** A written decimal of raw points, such as `36` or `36.5`; empty while it is not decided. */
export const CutText = z.string().regex(/^$|^\d{1,6}(\.\d{1,6})?$/, 'not a number of points');

/** What an organiser is assembling: items in order, and the cut with its reason. Empty parts are not written yet. */
export const FormDraft = z.object({
  itemIds: z
    .array(Id)
    .max(500)
    .refine((itemIds) => new Set(itemIds).size === itemIds.length, 'an item stands in a form once'),
  cutPoints: CutText,
  cutReason: z.string().max(5000),
});
export type FormDraft = z.infer<typeof FormDraft>;

export const emptyFormDraft: FormDraft = { itemIds: [], cutPoints: '', cutReason: '' };

/** The live version of an item that a form would take. */
export type LiveItem = { readonly itemId: string; readonly points: number };

export type PublishFormDecision =
  | { kind: 'publish'; maximum: Fraction; cut: Fraction }
  | { kind: 'refused'; code: 'FORM_EMPTY' | 'FORM_WITHOUT_CUT' | 'ITEM_NOT_LIVE' };

/**
 * Whether an assembled form may be published: it has items, all of them live, and an adopted cut above nothing
 * and below the full points, with its reason.
 */
export function decidePublishForm(draft: FormDraft, liveItems: readonly LiveItem[]): PublishFormDecision {
  if (draft.itemIds.length === 0) return { kind: 'refused', code: 'FORM_EMPTY' };
  const points = new Map(liveItems.map((item) => [item.itemId, toFraction(item.points)]));
  const taken = draft.itemIds.flatMap((itemId) => points.get(itemId) ?? []);
  if (taken.length < draft.itemIds.length) return { kind: 'refused', code: 'ITEM_NOT_LIVE' };
  const maximum = sumFractions(taken);
  if (draft.cutPoints === '' || draft.cutReason.trim() === '') return noCut;
  const cut = fractionFromDecimal(draft.cutPoints);
  return isPossibleCut({ cut, maximum }) ? { kind: 'publish', maximum, cut } : noCut;
}

const noCut = { kind: 'refused', code: 'FORM_WITHOUT_CUT' } as const;
