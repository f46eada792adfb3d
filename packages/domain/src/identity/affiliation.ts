/** That a person belonged to an organisation. Calendar dates, `YYYY-MM-DD`; both ends are inside. */
export type Affiliation = {
  readonly personId: string;
  readonly organisationId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
};

/** Whether the affiliation holds on a day. */
export const holdsOn = (affiliation: Affiliation, day: string): boolean =>
  affiliation.fromOn <= day && (affiliation.toOn === null || day <= affiliation.toOn);

/** Whether the affiliation holds on any day from `fromOn` to `toOn`. */
export const holdsWithin = (affiliation: Affiliation, fromOn: string, toOn: string): boolean =>
  affiliation.fromOn <= toOn && (affiliation.toOn === null || affiliation.toOn >= fromOn);

/**
 * The organisations that two people both belonged to at some time from `fromOn` to `toOn`, though not
 * necessarily on the same day: who left last month still knows the house.
 */
export function sharedOrganisations(
  one: readonly Affiliation[],
  other: readonly Affiliation[],
  fromOn: string,
  toOn: string,
): string[] {
  const of = (affiliations: readonly Affiliation[]) =>
    affiliations
      .filter((affiliation) => holdsWithin(affiliation, fromOn, toOn))
      .map(({ organisationId }) => organisationId);
  const theirs = new Set(of(other));
  return [...new Set(of(one))].filter((organisationId) => theirs.has(organisationId));
}

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
