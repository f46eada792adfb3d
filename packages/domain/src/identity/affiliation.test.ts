import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Affiliation, decideAddAffiliation, holdsOn, sharedOrganisations } from './affiliation.ts';

const at = (organisationId: string, fromOn: string, toOn: string | null = null): Affiliation => ({
  personId: 'x',
  organisationId,
  fromOn,
  toOn,
});

test('both ends of an employment are inside', () => {
  const spring = at('beiyue', '2026-03-01', '2026-05-31');
  expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((day) => holdsOn(spring, day))).toEqual(
    [false, true, true, false],
  );
});

test('two people who were in one house within the time looked at share it, even one after the other', () => {
  const examiner = [at('huaili', '2021-06-01', '2026-01-25'), at('beiyue', '2026-01-26')];
  const candidate = [at('beiyue', '2024-03-18')];
  expect(sharedOrganisations(examiner, candidate, '2024-11-22', '2026-11-22')).toEqual(['beiyue']);
  expect(sharedOrganisations(examiner, candidate, '2023-01-01', '2025-12-31')).toEqual([]);
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

test('sharing an organisation is mutual', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((n) => `2026-01-${n}`);
  const one = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), day, day)
    .map(([name, ...days]) => at(name, ...(days.toSorted() as [string, string])));
  fc.assert(
    fc.property(fc.array(one), fc.array(one), day, day, (left, right, x, y) => {
      const [from, to] = [x, y].toSorted() as [string, string];
      const there = sharedOrganisations(left, right, from, to).toSorted();
      expect(there).toEqual(sharedOrganisations(right, left, from, to).toSorted());
    }),
  );
});
