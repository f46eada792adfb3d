import { ChoiceContent } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { acceptsChoice } from '@kaopu/domain/bank/interactions/choice/score-choice.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseByNumber, chooseOption, readChosen } from './choose-option.ts';

const text = { 'zh-CN': '', en: '' };
const contentWith = (maxChoices: number) =>
  ChoiceContent.parse({
    stem: text,
    options: ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, text })),
    maxChoices,
  });

test('a single choice replaces, a multiple one adds and takes back', () => {
  expect(chooseOption(contentWith(1), ['a'], 'b')).toEqual({ kind: 'changed', value: ['b'] });
  expect(chooseOption(contentWith(0), ['b'], 'a')).toEqual({ kind: 'changed', value: ['a', 'b'] });
  expect(chooseOption(contentWith(0), ['a', 'b'], 'a')).toEqual({ kind: 'changed', value: ['b'] });
});

test('what is full says how many, and takes one back all the same', () => {
  expect(chooseOption(contentWith(2), ['a', 'b'], 'c')).toEqual({ kind: 'full', most: 2 });
  expect(chooseOption(contentWith(2), ['a', 'b'], 'b')).toEqual({ kind: 'changed', value: ['a'] });
});

test('the keys 1 to 9 choose by the place on screen; a place without an option does nothing', () => {
  expect(chooseByNumber(contentWith(1), null, 3)).toEqual(['c']);
  expect(chooseByNumber(contentWith(1), null, 5)).toBe(null);
  expect(chooseByNumber(contentWith(2), ['a', 'b'], 3)).toBe(null);
});

test('a value that is no answer to a choice counts as nothing chosen', () => {
  expect([readChosen(null), readChosen('a'), readChosen(['b', 'a', 'b'])]).toEqual([[], [], ['a', 'b']]);
});

test('whatever is pressed, the answer is one that the server accepts', () => {
  const presses = fc.array(fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), presses, (maxChoices, numbers) => {
      const content = contentWith(maxChoices);
      let value: unknown = null;
      for (const number of numbers) value = chooseByNumber(content, value, number) ?? value;
      expect(acceptsChoice(content, readChosen(value))).toBe(true);
    }),
  );
});
