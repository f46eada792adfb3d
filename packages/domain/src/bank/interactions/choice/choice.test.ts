import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../../../../../fixtures/bank/choice-scoring.json' with { type: 'json' };
import {
  compareFractions,
  formatFraction,
  multiplyFractions,
  ONE,
  toFraction,
  ZERO,
} from '../../../score/fraction.ts';
import { getInteraction } from '../../interaction.ts';
import { ChoiceContent, ChoiceScoring } from './choice-content.ts';
import { acceptsChoice, scoreChoice } from './score-choice.ts';
import { shuffleChoice } from './shuffle-choice.ts';

const choice = getInteraction('choice');
const methods = ChoiceScoring.shape.method.options;

function contentWith(
  optionIds: string[],
  limits: { minChoices?: number; maxChoices?: number } = {},
): ChoiceContent {
  return ChoiceContent.parse({
    stem: { 'zh-CN': '<p>选哪些？</p>', en: '<p>Which?</p>' },
    options: optionIds.map((optionId) => ({ optionId, text: { 'zh-CN': optionId, en: optionId } })),
    maxChoices: limits.maxChoices ?? 0,
    minChoices: limits.minChoices ?? 0,
  });
}

/** An item of k right and m wrong options, and an answer to it. */
const answered = fc
  .record({
    optionIds: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 2, maxLength: 9 }),
    rightCount: fc.nat(),
    chosen: fc.array(fc.nat()),
    method: fc.constantFrom(...methods),
  })
  .map(({ optionIds, rightCount, chosen, method }) => ({
    content: contentWith(optionIds),
    key: { correct: optionIds.slice(0, 1 + (rightCount % optionIds.length)) },
    scoring: { method },
    response: [...new Set(chosen.map((index) => optionIds[index % optionIds.length] ?? ''))].sort(),
  }));

describe('scoring a choice', () => {
  for (const { id, options, key, method, points, answers } of golden.vectors) {
    test.each(answers)(
      `${id}: choosing "$chosen" of ${options} earns $marks of ${points}`,
      ({ chosen, marks }) => {
        const share = choice.score({
          content: contentWith([...options]),
          key: { correct: [...key] },
          scoring: { method },
          response: [...chosen],
        });
        expect(formatFraction(multiplyFractions(share, toFraction(points)))).toBe(marks);
      },
    );
  }

  test('no answer earns nothing, nor does more than may be chosen, nor an option that is not there', () => {
    const item = {
      content: contentWith(['a', 'b', 'c', 'd'], { maxChoices: 2 }),
      key: { correct: ['a', 'b'] },
      scoring: { method: 'per-part' },
    };
    expect(choice.score({ ...item, response: null })).toEqual(ZERO);
    expect(choice.score({ ...item, response: [] })).toEqual(ZERO);
    expect(choice.score({ ...item, response: ['a', 'b', 'c'] })).toEqual(ZERO);
    expect(choice.score({ ...item, response: ['a', 'z'] })).toEqual(ZERO);
    expect(choice.score({ ...item, response: ['b', 'a'] })).toEqual(ONE);
  });

  test('an item without a key earns nobody anything', () => {
    fc.assert(
      fc.property(answered, (item) => {
        expect(scoreChoice({ ...item, key: { correct: [] } })).toEqual(ZERO);
      }),
    );
  });

  test('is always between 0 and 1', () => {
    fc.assert(
      fc.property(answered, (item) => {
        const share = scoreChoice(item);
        expect(compareFractions(share, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compareFractions(share, ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('always agrees with the definition, worked out by hand from a table of marks', () => {
    fc.assert(
      fc.property(answered, (item) => {
        expect(scoreChoice(item)).toEqual(scoreSlowly(item));
      }),
    );
  });

  test('never depends on the order in which options are shown', () => {
    fc.assert(
      fc.property(answered, fc.string(), (item, seed) => {
        expect(scoreChoice({ ...item, content: shuffleChoice(item.content, seed) })).toEqual(
          scoreChoice(item),
        );
      }),
    );
  });

  test('per part never falls when a right option is added, nor with a deduction when a wrong one is left out', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom('per-part', 'per-part-minus-wrong'), (item, method) => {
        const graded = { ...item, scoring: { method } } as const;
        for (const optionId of item.key.correct) {
          const more = { ...graded, response: [...new Set([...item.response, optionId])] };
          expect(compareFractions(scoreChoice(more), scoreChoice(graded))).toBeGreaterThanOrEqual(0);
        }
        const onlyRight = {
          ...graded,
          response: item.response.filter((id) => item.key.correct.includes(id)),
        };
        expect(compareFractions(scoreChoice(onlyRight), scoreChoice(graded))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

/** A second implementation, that adds up a mark for every row of a table. */
function scoreSlowly({ content, key, scoring, response }: Parameters<typeof scoreChoice>[0]) {
  const rows = content.options.map(({ optionId }) => ({
    isRight: key.correct.includes(optionId),
    isChosen: response.includes(optionId),
  }));
  const k = rows.filter((row) => row.isRight).length;
  const m = rows.length - k;
  if (!rows.some((row) => row.isChosen)) return ZERO;
  if (scoring.method === 'all-or-nothing')
    return rows.every((row) => row.isRight === row.isChosen) ? ONE : ZERO;
  const common = 2520; // divisible by 1 to 9, so that every mark is whole
  const marks = rows
    .filter((row) => row.isChosen)
    .map((row) => (row.isRight ? common / k : scoring.method === 'per-part' ? 0 : -common / m))
    .reduce((sum, mark) => sum + mark, 0);
  return toFraction(Math.max(0, marks), common);
}

describe('the order of options', () => {
  test('is decided by the seed, and fixed options stay where they are', () => {
    const content = ChoiceContent.parse({
      ...contentWith(['a', 'b', 'c', 'd', 'none']),
      options: ['a', 'b', 'c', 'd', 'none'].map((optionId) => ({
        optionId,
        text: { 'zh-CN': optionId, en: optionId },
        isFixed: optionId === 'none',
      })),
    });
    // worked out by a second program; another order here would change what a review shows of old attempts
    const order = shuffleChoice(content, 'attempt-1/item-1').options.map((option) => option.optionId);
    expect(order).toEqual(['b', 'c', 'a', 'd', 'none']);
    expect(shuffleChoice({ ...content, shuffles: false }, 'attempt-1/item-1')).toEqual({
      ...content,
      shuffles: false,
    });
  });

  test('is always a permutation and always the same for the same seed', () => {
    const withFixed = fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.boolean()), {
        selector: ([id]) => id,
        maxLength: 12,
      })
      .map((pairs) => ({
        ...contentWith([]),
        options: pairs.map(([optionId, isFixed]) => ({ optionId, isFixed, text: { 'zh-CN': '', en: '' } })),
      }));
    fc.assert(
      fc.property(withFixed, fc.string(), (content, seed) => {
        const once = shuffleChoice(content, seed);
        expect(shuffleChoice(content, seed)).toEqual(once);
        expect(new Set(once.options)).toEqual(new Set(content.options));
        expect(once.options).toHaveLength(content.options.length);
        content.options.forEach((option, place) => {
          if (option.isFixed) expect(once.options[place]).toBe(option);
        });
      }),
    );
  });
});

describe('answers to a choice', () => {
  const content = contentWith(['a', 'b', 'c'], { minChoices: 2, maxChoices: 2 });

  test('have one canonical form', () => {
    expect(choice.readResponse(content, ['b', 'a', 'b'])).toEqual({ value: ['a', 'b'] });
    expect(choice.readResponse(content, [])).toEqual({ value: [] });
  });

  test('are refused when they cannot have come from this item', () => {
    for (const response of [['z'], ['a', 'b', 'c'], 'a', null, [1], { a: true }, ['a"']]) {
      expect(choice.readResponse(content, response), JSON.stringify(response)).toBeNull();
    }
  });

  test('count as given once the least number is chosen', () => {
    expect(choice.isAnswered(content, null)).toBe(false);
    expect(choice.isAnswered(content, [])).toBe(false);
    expect(choice.isAnswered(content, ['a'])).toBe(false);
    expect(choice.isAnswered(content, ['a', 'c'])).toBe(true);
  });

  test('that are read back are always accepted', () => {
    fc.assert(
      fc.property(answered, ({ content: own, response }) => {
        expect(acceptsChoice(own, response)).toBe(true);
        expect(choice.readResponse(own, [...response].reverse())).toEqual({ value: response });
      }),
    );
  });
});

describe('publishing a choice', () => {
  const whole = { content: contentWith(['a', 'b', 'c'], { maxChoices: 1 }), key: { correct: ['b'] } };
  const problems = (changes: object) =>
    choice.findProblems({ ...whole, scoring: { method: 'all-or-nothing' }, ...changes });

  test('a complete item has nothing in its way', () => {
    expect(problems({})).toEqual([]);
  });

  test('names what is missing, and where', () => {
    const stem = { 'zh-CN': '<p>哪一个？</p>', en: '<p> &nbsp;</p>' };
    expect(problems({ content: { ...whole.content, stem } })).toEqual([
      { code: 'STEM_MISSING', language: 'en' },
    ]);
    const [first, ...rest] = whole.content.options;
    const options = [{ ...first, text: { 'zh-CN': '', en: 'A' } }, ...rest];
    expect(problems({ content: { ...whole.content, options } })).toEqual([
      { code: 'PART_MISSING', part: 'a', language: 'zh-CN' },
    ]);
    expect(problems({ content: contentWith(['b'], { maxChoices: 1 }) })).toEqual([{ code: 'TOO_FEW_PARTS' }]);
    expect(problems({ key: { correct: [] } })).toEqual([{ code: 'KEY_MISSING' }]);
    expect(problems({ key: { correct: ['z'] } })).toEqual([{ code: 'KEY_UNKNOWN_PART', part: 'z' }]);
    expect(problems({ key: { correct: ['a', 'b'] } })).toEqual([{ code: 'KEY_OUT_OF_REACH' }]);
    expect(problems({ content: contentWith(['a', 'b'], { maxChoices: 3 }) })).toEqual([
      { code: 'CHOICES_IMPOSSIBLE' },
    ]);
  });

  test('a complete item can always be answered with full marks', () => {
    fc.assert(
      fc.property(answered, fc.nat(10), fc.nat(10), (item, minChoices, maxChoices) => {
        const content = { ...item.content, minChoices, maxChoices };
        fc.pre(choice.findProblems({ ...item, content }).length === 0);
        const response = item.key.correct;
        expect(acceptsChoice(content, response)).toBe(true);
        expect(choice.isAnswered(content, response)).toBe(true);
        expect(choice.score({ ...item, content, response })).toEqual(ONE);
      }),
    );
  });
});
