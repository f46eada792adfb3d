import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Affiliation, decideAddAffiliation } from './affiliation.ts';

const at = (organisationId: string, fromOn: string, toOn: string | null = null): Affiliation => ({
  personId: 'x',
  organisationId,
  fromOn,
  toOn,
});

test('an employment that is on record already is not entered twice', () => {
  const existing = [{ ...at('beiyue', '2024-03-18', '2025-01-31'), affiliationId: 'a1' }];
  expect(decideAddAffiliation(at('beiyue', '2025-01-31'), existing)).toEqual({
    kind: 'overlaps',
    affiliationId: 'a1',
  });
  expect(decideAddAffiliation(at('beiyue', '2025-02-01'), existing)).toEqual({ kind: 'add' });
  expect(decideAddAffiliation(at('tinglan', '2024-06-01'), existing)).toEqual({ kind: 'add' });
  expect(decideAddAffiliation(at('tinglan', '2024-06-02', '2024-06-01'), [])).toMatchObject({
    field: 'toOn',
  });
});

test('what is accepted never overlaps what is there: no day belongs twice to one house', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-01-${n}`);
  const entry = fc
    .tuple(fc.constantFrom('a', 'b'), day, fc.option(day))
    .map(([name, from, to]) => at(name, from, to));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (wanted) => {
      const kept: (Affiliation & { affiliationId: string })[] = [];
      for (const [index, each] of wanted.entries()) {
        if (decideAddAffiliation(each, kept).kind === 'add')
          kept.push({ ...each, affiliationId: `${index}` });
      }
      for (let n = 10; n <= 31; n++) {
        const on = (each: Affiliation) =>
          each.fromOn <= `2026-01-${n}` && (each.toOn ?? '9999') >= `2026-01-${n}`;
        const houses = kept.filter(on).map(({ organisationId }) => organisationId);
        expect(houses).toEqual([...new Set(houses)]);
      }
    }),
  );
});
