import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitingOn } from './waiting-on.ts';

const steps = [
  'bring_evidence',
  'submit',
  'await_admission',
  'complete',
  'await_judgement',
  'await_board',
  'await_issue',
  'certified',
  'not_passed',
  'refused',
  'withdrawn',
] as const;

test('an application passes from the registrar to the applicant, the board and back to the registrar', () => {
  const turns = (['await_admission', 'complete', 'await_board', 'await_issue', 'certified'] as const).map(
    (step) => waitingOn({ step, unjudged: 0 }),
  );
  expect(turns).toEqual(['registrar', 'applicant', 'board', 'registrar', 'nobody']);
});

test('evidence to judge makes it the registrar’s turn, though the applicant has more to bring', () => {
  expect(waitingOn({ step: 'complete', unjudged: 2 })).toBe('registrar');
});

test('what has ended waits for nobody, whatever lies unjudged', () => {
  fc.assert(
    fc.property(fc.constantFrom(...steps), fc.nat(9), (step, unjudged) => {
      const hasEnded = ['certified', 'not_passed', 'refused', 'withdrawn'].includes(step);
      expect(waitingOn({ step, unjudged }) === 'nobody').toBe(hasEnded);
    }),
  );
});
