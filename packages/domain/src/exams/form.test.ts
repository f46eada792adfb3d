import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFraction } from '../score/fraction.ts';
import { decidePublishForm, emptyFormDraft, FormDraft } from './form.ts';

const first = '01900000-0000-7000-8000-000000000001';
const second = '01900000-0000-7000-8000-000000000002';
const live = [
  { itemId: first, points: 2 },
  { itemId: second, points: 3 },
];
const complete = { itemIds: [first, second], cutPoints: '3.5', cutReason: 'Angoff panel of six judges' };

test('a form with live items and a reasoned cut is published with its exact points', () => {
  expect(decidePublishForm(complete, live)).toEqual({
    kind: 'publish',
    maximum: toFraction(5),
    cut: toFraction(7, 2),
  });
});

test('an empty form, an item that is not live and a missing cut are each refused by name', () => {
  const refused = (code: string) => ({ kind: 'refused', code });
  expect(decidePublishForm(emptyFormDraft, live)).toEqual(refused('FORM_EMPTY'));
  expect(decidePublishForm(complete, live.slice(1))).toEqual(refused('ITEM_NOT_LIVE'));
  expect(decidePublishForm({ ...complete, cutPoints: '' }, live)).toEqual(refused('FORM_WITHOUT_CUT'));
  expect(decidePublishForm({ ...complete, cutReason: ' ' }, live)).toEqual(refused('FORM_WITHOUT_CUT'));
});

test('a cut at nothing, at everything or above is refused', () => {
  for (const cutPoints of ['0', '5', '5.0', '6']) {
    expect(decidePublishForm({ ...complete, cutPoints }, live)).toMatchObject({ code: 'FORM_WITHOUT_CUT' });
  }
});

test('an item never stands in a form twice', () => {
  expect(FormDraft.safeParse({ ...complete, itemIds: [first, first] }).success).toBe(false);
  expect(FormDraft.safeParse(complete).success).toBe(true);
});

test('what is published always has a cut strictly between nothing and everything', () => {
  const drafts = fc.record({
    itemIds: fc.subarray([first, second]),
    cutPoints: fc.constantFrom('', '0', '1', '1.999999', '2', '2.5', '4.9', '5', '70'),
    cutReason: fc.constantFrom('', 'reason'),
  });
  fc.assert(
    fc.property(drafts, (draft) => {
      const decision = decidePublishForm(draft, live);
      if (decision.kind === 'refused') return;
      const { cut, maximum } = decision;
      expect(cut.numerator > 0n).toBe(true);
      expect(cut.numerator * maximum.denominator < maximum.numerator * cut.denominator).toBe(true);
    }),
  );
});
