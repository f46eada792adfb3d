import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSaveDraft } from './save-draft.ts';

const current = { value: { title: 'A' }, revision: 3 };

test('who saw the newest revision stores the next one', () => {
  const incoming = { value: { title: 'B' }, baseRevision: 3 };
  expect(decideSaveDraft(current, incoming)).toEqual({ kind: 'store', revision: 4 });
});

test('a second tab that saw an older revision overwrites nothing', () => {
  const incoming = { value: { title: 'B' }, baseRevision: 2 };
  expect(decideSaveDraft(current, incoming)).toEqual({ kind: 'stale', revision: 3 });
});

test('a retry whose first reply got lost meets its own draft', () => {
  const incoming = { value: { title: 'A' }, baseRevision: 2 };
  expect(decideSaveDraft(current, incoming)).toEqual({ kind: 'unchanged', revision: 3 });
});

test('revisions never fall, and saving twice is the same as saving once', () => {
  const values = fc.record({ title: fc.constantFrom('A', 'B', 'C') });
  fc.assert(
    fc.property(values, values, fc.nat(5), fc.nat(5), (value, next, revision, baseRevision) => {
      const first = decideSaveDraft({ value, revision }, { value: next, baseRevision });
      expect(first.revision).toBeGreaterThanOrEqual(revision);
      if (first.kind === 'stale') return;
      const second = decideSaveDraft(
        { value: next, revision: first.revision },
        { value: next, baseRevision },
      );
      expect(second).toEqual({ kind: 'unchanged', revision: first.revision });
    }),
  );
});
