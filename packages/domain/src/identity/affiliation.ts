/** That a person belonged to an organisation. Calendar dates, `YYYY-MM-DD`; both ends are inside. */
export type Affiliation = {
  readonly personId: string;
  readonly organisationId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
};

/** Whether the affiliation holds on any day from `fromOn` to `toOn`. */
const holdsWithin = (affiliation: Affiliation, fromOn: string, toOn: string): boolean =>
  affiliation.fromOn <= toOn && (affiliation.toOn === null || affiliation.toOn >= fromOn);

export type AddAffiliationDecision =
  | { kind: 'add' }
  | { kind: 'invalid'; field: 'toOn' }
  | { kind: 'overlaps'; affiliationId: string };

/** Whether an affiliation may be added: its end is not before its begin, and it does not repeat one on record. */
export function decideAddAffiliation(
  wanted: Affiliation,
  existing: readonly (Affiliation & { readonly affiliationId: string })[],
): AddAffiliationDecision {
  if (wanted.toOn !== null && wanted.toOn < wanted.fromOn) return { kind: 'invalid', field: 'toOn' };
  const same = existing.find(
    (affiliation) =>
      affiliation.organisationId === wanted.organisationId &&
      holdsWithin(affiliation, wanted.fromOn, wanted.toOn ?? '9999-12-31'),
  );
  return same ? { kind: 'overlaps', affiliationId: same.affiliationId } : { kind: 'add' };
}
