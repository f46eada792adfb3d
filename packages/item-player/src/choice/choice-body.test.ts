import { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addOption,
  type ChoiceBody,
  changeReason,
  moveOption,
  nameOption,
  newChoiceBody,
  nextOptionId,
  readChoiceBody,
  removeOption,
  toggleCorrect,
} from './choice-body.ts';

const fresh = newChoiceBody('D1');
const idsOf = (body: ChoiceBody) => body.content.options.map(({ optionId }) => optionId);

test('a new body is a valid draft that only lacks its words and its key', () => {
  expect(readChoiceBody(ItemBody.parse(fresh))).toEqual(fresh);
});

test('removing an option removes it from the key and its reason with it', () => {
  const reason = { 'zh-CN': '对', en: 'right' };
  const marked = changeReason(toggleCorrect(fresh, 'b'), 'b', reason);
  const removed = removeOption(marked, 'b');
  expect([idsOf(removed), removed.key.correct, removed.feedback.parts]).toEqual([['a', 'c', 'd'], [], {}]);
  expect(changeReason(marked, 'b', { 'zh-CN': '', en: '' }).feedback.parts).toEqual({});
});

test('options move by one place and stay at the ends', () => {
  expect(idsOf(moveOption(fresh, 'b', -1))).toEqual(['b', 'a', 'c', 'd']);
  expect(moveOption(fresh, 'a', -1)).toBe(fresh);
  expect(moveOption(fresh, 'd', 1)).toBe(fresh);
});

test('an option is called by the letter of its place, however it was moved', () => {
  const moved = moveOption(fresh, 'b', -1).content;
  expect([nameOption(moved, 'b'), nameOption(moved, 'a'), nameOption(moved, 'z')]).toEqual(['A', 'B', 'z']);
});

test('a single choice has one correct option, a multiple one as many as are marked', () => {
  expect(toggleCorrect(toggleCorrect(fresh, 'a'), 'b').key.correct).toEqual(['b']);
  const multiple = { ...fresh, content: { ...fresh.content, maxChoices: 0 } };
  const both = toggleCorrect(toggleCorrect(multiple, 'b'), 'a');
  expect(both.key.correct).toEqual(['a', 'b']);
  expect(toggleCorrect(both, 'a').key.correct).toEqual(['b']);
});

test('whatever is added and removed, ids stay apart and the draft stays valid', () => {
  const edits = fc.array(fc.oneof(fc.constant(-1), fc.nat(30)), { maxLength: 38, size: 'max' });
  fc.assert(
    fc.property(edits, (sequence) => {
      let body = fresh;
      for (const edit of sequence) {
        const victim = body.content.options[edit];
        body = victim && edit >= 0 ? removeOption(body, victim.optionId) : addOption(body);
        if (body.content.options.length > 40) break;
        expect(new Set(idsOf(body)).size).toBe(body.content.options.length);
        expect(ItemBody.safeParse(body).success).toBe(true);
        expect(idsOf(body)).not.toContain(nextOptionId(body.content));
      }
    }),
  );
});
