import {
  type Fraction,
  maxFraction,
  ONE,
  subtractFractions,
  toFraction,
  ZERO,
} from '../../../score/fraction.ts';
import type { ChoiceContent, ChoiceKey, ChoiceResponse, ChoiceScoring } from './choice-content.ts';

type Tally = { right: number; wrong: number; rightOnOffer: number; wrongOnOffer: number };

/** The share that each method gives. Source: domain.md 6.3, notes on the bank. */
const shares: Record<ChoiceScoring['method'], (tally: Tally) => Fraction> = {
  'all-or-nothing': ({ right, wrong, rightOnOffer }) => (right === rightOnOffer && wrong === 0 ? ONE : ZERO),
  'per-part': ({ right, rightOnOffer }) => toFraction(right, rightOnOffer),
  'per-part-minus-wrong': ({ right, wrong, rightOnOffer, wrongOnOffer }) => {
    const lost = wrongOnOffer === 0 ? ZERO : toFraction(wrong, wrongOnOffer);
    return maxFraction(ZERO, subtractFractions(toFraction(right, rightOnOffer), lost));
  },
};

/** The share of the points, 0 to 1. Nothing chosen, too much chosen, or an item without a key earns 0. */
export function scoreChoice(item: {
  content: ChoiceContent;
  key: ChoiceKey;
  scoring: ChoiceScoring;
  response: ChoiceResponse;
}): Fraction {
  if (!acceptsChoice(item.content, item.response)) return ZERO;
  const tally = countChoice(item);
  if (item.response.length === 0 || tally.rightOnOffer === 0) return ZERO;
  return shares[item.scoring.method](tally);
}

/** Whether only options on offer are chosen, and no more of them than allowed. */
export function acceptsChoice(content: ChoiceContent, response: ChoiceResponse): boolean {
  const onOffer = new Set(content.options.map((option) => option.optionId));
  const withinLimit = content.maxChoices === 0 || response.length <= content.maxChoices;
  return withinLimit && response.every((optionId) => onOffer.has(optionId));
}

function countChoice(item: { content: ChoiceContent; key: ChoiceKey; response: ChoiceResponse }): Tally {
  const correct = new Set(item.key.correct);
  const rightOnOffer = item.content.options.filter((option) => correct.has(option.optionId)).length;
  const right = item.response.filter((optionId) => correct.has(optionId)).length;
  return {
    right,
    wrong: item.response.length - right,
    rightOnOffer,
    wrongOnOffer: item.content.options.length - rightOnOffer,
  };
}
