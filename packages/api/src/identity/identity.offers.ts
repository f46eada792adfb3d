import type { Reader } from '@kaopu/db/client.ts';
import { affiliation, dutyAssignment, organisation, person } from '@kaopu/db/schema/identity.ts';
import type { Duty } from '@kaopu/domain/identity/duty.ts';
import type { Bilingual, Language } from '@kaopu/domain/language.ts';
import { and, eq, inArray, or, type SQL } from 'drizzle-orm';
import { inForceAt } from './duty.store.ts';
import { isFoundIn } from './person-search.ts';

/** A stretch of somebody's belonging to an organisation; `to` is null while it lasts. */
export type Employment = {
  personId: string;
  organisationId: string;
  name: Bilingual;
  from: Date;
  to: Date | null;
};

/** Where people belong and belonged, the latest first. */
export async function findEmployers(reader: Reader, personIds: readonly string[]): Promise<Employment[]> {
  if (personIds.length === 0) return [];
  const rows = await reader
    .select({
      personId: affiliation.personId,
      organisationId: affiliation.organisationId,
      name: organisation.name,
      fromOn: affiliation.fromOn,
      toOn: affiliation.toOn,
    })
    .from(affiliation)
    .innerJoin(organisation, eq(organisation.organisationId, affiliation.organisationId))
    .where(inArray(affiliation.personId, [...personIds]));
  return rows
    .map(({ fromOn, toOn, ...row }) => ({
      ...row,
      from: new Date(`${fromOn}T00:00:00Z`),
      to: toOn === null ? null : new Date(`${toOn}T23:59:59.999Z`),
    }))
    .toSorted((a, b) => b.from.getTime() - a.from.getTime());
}

/** Who holds one of `duties` at `now`, for the whole body or for this scheme; a line for each duty. */
export function findSchemeDutyHolders(
  reader: Reader,
  facts: { duties: readonly Duty[]; schemeId: string; now: Date },
): Promise<{ personId: string; duty: Duty }[]> {
  const forScheme = and(eq(dutyAssignment.scopeType, 'scheme'), eq(dutyAssignment.scopeId, facts.schemeId));
  return reader
    .selectDistinct({ personId: dutyAssignment.personId, duty: dutyAssignment.duty })
    .from(dutyAssignment)
    .where(
      and(
        inArray(dutyAssignment.duty, [...facts.duties]),
        or(eq(dutyAssignment.scopeType, 'body'), forScheme),
        inForceAt(facts.now),
      ),
    );
}

export type NamedPerson = { personId: string; name: string; latinName: string | null; language: Language };

/** What people are called. Whoever is not there is left out. */
export async function findPeople(reader: Reader, personIds: readonly string[]): Promise<NamedPerson[]> {
  if (personIds.length === 0) return [];
  return reader
    .select({
      personId: person.personId,
      name: person.name,
      latinName: person.latinName,
      language: person.language,
    })
    .from(person)
    .where(inArray(person.personId, [...personIds]));
}

/** The condition that a person's name, in either script, contains what somebody typed; none where nothing was. */
export const isNamed = (typed: string): SQL | undefined => isFoundIn(typed, [person.name, person.latinName]);
