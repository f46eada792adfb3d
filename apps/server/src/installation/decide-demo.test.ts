import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideDemo } from './decide-demo.ts';

const facts = fc.record({
  asked: fc.constantFrom('on' as const, 'off' as const, 'auto' as const),
  isEmbedded: fc.boolean(),
  marked: fc.constantFrom(true, false, null),
});

test('an empty embedded database becomes a demo unless told otherwise', () => {
  expect(decideDemo({ asked: 'auto', isEmbedded: true, marked: null }).kind).toBe('demo');
  expect(decideDemo({ asked: 'off', isEmbedded: true, marked: null }).kind).toBe('real');
});

test('a database of the user’s own becomes a demo only when asked', () => {
  expect(decideDemo({ asked: 'auto', isEmbedded: false, marked: null }).kind).toBe('real');
  expect(decideDemo({ asked: 'on', isEmbedded: false, marked: null }).kind).toBe('demo');
});

test('a demo in a database of the user’s own goes on only when asked again', () => {
  expect(decideDemo({ asked: 'auto', isEmbedded: false, marked: true }).kind).toBe('refuse');
});

test('a marked database is never used as the other kind', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { kind } = decideDemo(given);
      if (given.marked === true) expect(kind).not.toBe('real');
      if (given.marked === false) expect(kind).not.toBe('demo');
    }),
  );
});

test('off is never a demo, and on is never real', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { kind } = decideDemo(given);
      if (given.asked === 'off') expect(kind).not.toBe('demo');
      if (given.asked === 'on') expect(kind).not.toBe('real');
    }),
  );
});
