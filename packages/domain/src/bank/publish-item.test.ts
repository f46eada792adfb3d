import { expect, test } from 'vitest';
import { ItemBody } from './item-body.ts';
import { findRichTexts } from './item-text.ts';
import { decidePublishItem } from './publish-item.ts';

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const written = {
  interaction: 'choice',
  content: {
    stem: text('<p>目标<strong>200万</strong>元</p><p>先做什么？</p>', '<p>What <em>first</em>?</p>'),
    options: [
      { optionId: 'a', text: text('算', 'Compute') },
      { optionId: 'b', text: text('等', 'Wait') },
    ],
    maxChoices: 1,
  },
  key: { correct: ['a'] },
  scoring: { method: 'all-or-nothing' },
  feedback: { rationale: text('先算清', 'Compute first') },
  points: 2,
  domainCode: 'D1',
  cognitiveLevel: 'apply',
  tags: ['pace'],
};
const live = ItemBody.parse(written);

test('the first time, and whenever a candidate would see something else, there is a new version', () => {
  expect(decidePublishItem(live, null)).toEqual({ kind: 'version' });
  expect(decidePublishItem(ItemBody.parse({ ...written, points: 3 }), live)).toEqual({ kind: 'version' });
});

test('a mended key is a new scoring version of the same item version', () => {
  const mended = ItemBody.parse({ ...written, key: { correct: ['b'] } });
  expect(decidePublishItem(mended, live)).toEqual({ kind: 'scoring' });
  const explained = ItemBody.parse({ ...written, feedback: { rationale: null } });
  expect(decidePublishItem(explained, live)).toEqual({ kind: 'scoring' });
});

test('what has not changed writes nothing', () => {
  expect(decidePublishItem(ItemBody.parse(written), live)).toEqual({ kind: 'unchanged' });
});

test('an incomplete item is never made live', () => {
  const decision = decidePublishItem(ItemBody.parse({ ...written, key: { correct: [] } }), live);
  expect(decision).toEqual({ kind: 'incomplete', problems: [{ code: 'KEY_MISSING' }] });
});

test('the texts of an item come in the order in which they stand, in both languages', () => {
  expect(findRichTexts([live.content, live.feedback])).toEqual([
    written.content.stem,
    text('算', 'Compute'),
    text('等', 'Wait'),
    text('先算清', 'Compute first'),
  ]);
});
