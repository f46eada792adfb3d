import { describe, expect, test } from 'vitest';
import { findInteraction, getInteraction, interactionNames } from './interaction.ts';
import { findItemProblems, ItemBody } from './item-body.ts';
import { mapRichText } from './rich-text.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

const draft = {
  interaction: 'choice',
  content: {
    stem: both('<p>?</p>'),
    options: [
      { optionId: 'a', text: both('A') },
      { optionId: 'b', text: both('B') },
    ],
    maxChoices: 1,
  },
  key: { correct: ['b'] },
  scoring: { method: 'all-or-nothing' },
  feedback: { rationale: both('<p>b</p>'), parts: { a: both('no') } },
  points: 2,
  domainCode: 'D1',
  cognitiveLevel: 'recall',
};

describe('the body of an item', () => {
  test('is read by its interaction, with what was left out filled in', () => {
    const body = ItemBody.parse(draft);
    expect(body.content).toMatchObject({ minChoices: 0, shuffles: true });
    expect(body.tags).toEqual([]);
    expect(findItemProblems(body)).toEqual([]);
  });

  test('says where it does not fit', () => {
    const broken = { ...draft, content: { ...draft.content, maxChoices: -1 }, key: { correct: ['a b'] } };
    const issues = ItemBody.safeParse(broken).error?.issues.map((issue) => issue.path.join('.'));
    expect(issues).toEqual(['content.maxChoices', 'key.correct.0']);
    expect(ItemBody.safeParse({ ...draft, interaction: 'hottub' }).error?.issues[0]?.path).toEqual([
      'interaction',
    ]);
  });

  test('may be incomplete while it is a draft', () => {
    const body = ItemBody.parse({ ...draft, content: { ...draft.content, stem: both('') } });
    expect(findItemProblems(body).map((problem) => problem.code)).toEqual(['STEM_MISSING', 'STEM_MISSING']);
  });

  test('offers every rich text in it to whoever sanitises, and nothing else', () => {
    const seen: string[] = [];
    const changed = mapRichText(draft, (html) => {
      seen.push(html);
      return html.toUpperCase();
    });
    expect(seen).toEqual(['<p>?</p>', '<p>?</p>', 'A', 'A', 'B', 'B', '<p>b</p>', '<p>b</p>', 'no', 'no']);
    expect(changed.content.options[0]?.text).toEqual(both('A'));
    expect(changed.domainCode).toBe('D1');
  });
});

describe('the list of interactions', () => {
  test('knows its own names and no others', () => {
    expect(interactionNames).toEqual(['choice']);
    expect(findInteraction('constructor')).toBeNull();
    expect(() => getInteraction('hottub')).toThrow(RangeError);
  });
});
