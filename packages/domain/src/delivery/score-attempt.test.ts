import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, formatFraction, sumFractions, toFraction, ZERO } from '../score/fraction.ts';
import { countAnswered, type ItemToScore, scoreAttempt } from './score-attempt.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const optionIds = ['a', 'b', 'c', 'd', 'e'];

function choiceItem(
  itemVersionId: string,
  facts: { points: number; correct: string[]; method?: string },
): ItemToScore {
  const options = optionIds.map((optionId) => ({ optionId, text: both(optionId) }));
  return {
    itemVersionId,
    scoringVersionId: `scoring of ${itemVersionId}`,
    interaction: 'choice',
    points: facts.points,
    content: { stem: both('?'), options, maxChoices: 0 },
    key: { correct: facts.correct },
    scoring: { method: facts.method ?? 'per-part-minus-wrong' },
  };
}

const items = [
  choiceItem('one', { points: 2, correct: ['b'] }),
  choiceItem('two', { points: 3, correct: ['a', 'b', 'c'] }),
  choiceItem('three', { points: 1, correct: ['d'], method: 'all-or-nothing' }),
];
const form = { items, cut: toFraction(3), maximum: toFraction(6) };

test('points are exact: two thirds of three points and a whole item make the cut', () => {
  const score = scoreAttempt(
    form,
    new Map([
      ['two', ['a', 'b']],
      ['three', ['d']],
    ]),
  );
  expect(score.items.map(({ points }) => formatFraction(points))).toEqual(['0/1', '2/1', '1/1']);
  expect([formatFraction(score.raw), formatFraction(score.scaled), score.isPassed]).toEqual([
    '3/1',
    '60/1',
    true,
  ]);
});

test('an attempt without a single answer scores nothing and does not pass', () => {
  const score = scoreAttempt(form, new Map());
  expect([formatFraction(score.raw), formatFraction(score.scaled), score.isPassed]).toEqual([
    '0/1',
    '0/1',
    false,
  ]);
});

test('an answer that was taken back does not count as given', () => {
  const responses = new Map([
    ['one', ['b']],
    ['two', []],
  ]);
  expect(countAnswered(items, responses)).toBe(1);
});

describe('whatever is answered', () => {
  const responses = fc.tuple(...items.map(() => fc.option(fc.subarray(optionIds), { nil: undefined }))).map(
    (values) =>
      new Map(
        items.flatMap((item, index) => {
          const value = values[index];
          return value ? [[item.itemVersionId, value] as const] : [];
        }),
      ),
  );

  test('the raw score is the sum of the items and lies between nothing and everything', () => {
    fc.assert(
      fc.property(responses, (given) => {
        const score = scoreAttempt(form, given);
        expect(score.raw).toEqual(sumFractions(score.items.map(({ points }) => points)));
        expect(compareFractions(score.raw, ZERO) >= 0 && compareFractions(score.raw, form.maximum) <= 0).toBe(
          true,
        );
      }),
    );
  });

  test('the order of the items on the form never changes a score', () => {
    fc.assert(
      fc.property(responses, fc.shuffledSubarray(items, { minLength: 3 }), (given, order) => {
        const [one, other] = [scoreAttempt(form, given), scoreAttempt({ ...form, items: order }, given)];
        expect(formatFraction(other.scaled)).toBe(formatFraction(one.scaled));
      }),
    );
  });
});
