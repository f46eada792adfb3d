import type { Reader, Tx } from '@kaopu/db/client.ts';
import { affiliation, organisation, person } from '@kaopu/db/schema/identity.ts';
import type { Affiliation } from '@kaopu/domain/identity/affiliation.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { toComparable } from '@kaopu/domain/search-tokens.ts';
import { and, countDistinct, desc, eq, inArray, lt, sql } from 'drizzle-orm';

export type KeptAffiliation = Affiliation & {
  readonly affiliationId: string;
  readonly organisation: Bilingual;
};

const affiliationColumns = {
  affiliationId: affiliation.affiliationId,
  personId: affiliation.personId,
  organisationId: affiliation.organisationId,
  organisation: organisation.name,
  fromOn: affiliation.fromOn,
  toOn: affiliation.toOn,
};

export function listOrganisations(
  reader: Reader,
  page: { search: string | undefined; before: string | undefined; limit: number },
) {
  // A body knows hundreds of organisations, not millions: the table is read through.
  const wanted = toComparable(page.search?.trim() ?? '');
  const text = sql`lower(normalize(${organisation.name}::text, NFKC))`;
  return reader
    .select({
      organisationId: organisation.organisationId,
      kind: organisation.kind,
      name: organisation.name,
      people: countDistinct(affiliation.personId),
    })
    .from(organisation)
    .leftJoin(affiliation, eq(affiliation.organisationId, organisation.organisationId))
    .where(
      and(
        page.before === undefined ? undefined : lt(organisation.organisationId, page.before),
        wanted === '' ? undefined : sql`strpos(${text}, ${wanted}) > 0`,
      ),
    )
    .groupBy(organisation.organisationId)
    .orderBy(desc(organisation.organisationId))
    .limit(page.limit);
}

export async function insertOrganisation(tx: Tx, values: typeof organisation.$inferInsert): Promise<void> {
  await tx.insert(organisation).values(values);
}

export async function hasOrganisation(reader: Reader, organisationId: string): Promise<boolean> {
  const rows = await reader
    .select({ organisationId: organisation.organisationId })
    .from(organisation)
    .where(eq(organisation.organisationId, organisationId));
  return rows.length > 0;
}

/** The affiliations of several people, present and past, newest first. */
export async function listAffiliations(
  reader: Reader,
  personIds: readonly string[],
): Promise<KeptAffiliation[]> {
  if (personIds.length === 0) return [];
  return reader
    .select(affiliationColumns)
    .from(affiliation)
    .innerJoin(organisation, eq(organisation.organisationId, affiliation.organisationId))
    .where(inArray(affiliation.personId, [...new Set(personIds)]))
    .orderBy(desc(affiliation.fromOn), desc(affiliation.affiliationId));
}

/** One affiliation, held until the transaction ends. */
export async function lockAffiliation(tx: Tx, affiliationId: string) {
  const [row] = await tx
    .select({
      personId: affiliation.personId,
      organisationId: affiliation.organisationId,
      fromOn: affiliation.fromOn,
      toOn: affiliation.toOn,
    })
    .from(affiliation)
    .where(eq(affiliation.affiliationId, affiliationId))
    .for('update');
  return row ?? null;
}

/** Holds a person until the transaction ends, so that two entries of one employment do not cross. */
export async function lockPerson(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ personId: person.personId })
    .from(person)
    .where(eq(person.personId, personId))
    .for('update');
  return rows.length > 0;
}

export async function insertAffiliation(tx: Tx, values: typeof affiliation.$inferInsert): Promise<void> {
  await tx.insert(affiliation).values(values);
}

export async function setAffiliationEnd(tx: Tx, affiliationId: string, toOn: string): Promise<void> {
  await tx.update(affiliation).set({ toOn }).where(eq(affiliation.affiliationId, affiliationId));
}
