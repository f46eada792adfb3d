import { getInteraction } from '../bank/interaction.ts';
import { type RawScale, reachesCut, toScaledMark } from '../exams/reporting-scale.ts';
import { type Fraction, multiplyFractions, sumFractions, toFraction, ZERO } from '../score/fraction.ts';

/** One item of the form with the key and rule by which it is scored. */
export type ItemToScore = {
  readonly itemVersionId: string;
  readonly scoringVersionId: string;
  readonly interaction: string;
  readonly points: number;
  readonly content: unknown;
  readonly key: unknown;
  readonly scoring: unknown;
};

export type ItemScore = {
  readonly itemVersionId: string;
  readonly scoringVersionId: string;
  readonly points: Fraction;
};

export type AttemptScore = {
  readonly items: readonly ItemScore[];
  readonly raw: Fraction;
  /** On the reporting scale: 0 to 100 with the cut at 60. */
  readonly scaled: Fraction;
  readonly isPassed: boolean;
};

/**
 * Scores a whole attempt in exact fractions. `responses` holds the recorded answers by item version; an item
 * without one earns nothing.
 */
export function scoreAttempt(
  form: RawScale & { readonly items: readonly ItemToScore[] },
  responses: ReadonlyMap<string, unknown>,
): AttemptScore {
  const items = form.items.map((item) => scoreItem(item, responses.get(item.itemVersionId)));
  const raw = sumFractions(items.map(({ points }) => points));
  return { items, raw, scaled: toScaledMark(raw, form), isPassed: reachesCut(raw, form) };
}

function scoreItem(item: ItemToScore, response: unknown): ItemScore {
  const { itemVersionId, scoringVersionId } = item;
  if (response === undefined) return { itemVersionId, scoringVersionId, points: ZERO };
  const share = getInteraction(item.interaction).score({ ...item, response });
  return { itemVersionId, scoringVersionId, points: multiplyFractions(share, toFraction(item.points)) };
}

/** How many of the items count as answered, for the receipt. */
export function countAnswered(
  items: readonly Pick<ItemToScore, 'itemVersionId' | 'interaction' | 'content'>[],
  responses: ReadonlyMap<string, unknown>,
): number {
  return items.filter(({ itemVersionId, interaction, content }) =>
    getInteraction(interaction).isAnswered(content, responses.get(itemVersionId) ?? null),
  ).length;
}
