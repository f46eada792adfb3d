import type { Reader } from '@kaopu/db/client.ts';
import { account, dutyAssignment, person } from '@kaopu/db/schema/identity.ts';
import type { PersonActor } from '@kaopu/domain/identity/actor.ts';
import type { Duty } from '@kaopu/domain/identity/duty.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { and, desc, eq, exists, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { inForceAt } from './duty.store.ts';
import { isFoundIn } from './person-search.ts';

/** People are seen by whoever holds `identity.readPeople` for the whole body; a narrower scope sees nobody. */
const isVisibleTo = (actor: PersonActor): SQL | undefined =>
  grantOf(actor, 'identity.readPeople').everywhere ? isNull(person.erasedAt) : sql`false`;

const columns = {
  personId: person.personId,
  name: person.name,
  latinName: person.latinName,
  email: account.email,
  language: person.language,
  createdAt: person.createdAt,
  disabledAt: account.disabledAt,
};

export type PeoplePage = {
  readonly search: string | undefined;
  readonly duty: Duty | undefined;
  readonly before: string | undefined;
  readonly limit: number;
  readonly now: Date;
};

/** The people that the actor may see, newest first. `search` finds parts of either name and of the address. */
export function listPeople(reader: Reader, actor: PersonActor, page: PeoplePage) {
  return reader
    .select(columns)
    .from(person)
    .innerJoin(account, eq(account.personId, person.personId))
    .where(
      and(
        isVisibleTo(actor),
        page.before === undefined ? undefined : lt(person.personId, page.before),
        page.duty === undefined ? undefined : holdsDuty(reader, page.duty, page.now),
        isFoundIn(page.search ?? '', [person.name, person.latinName, account.email]),
      ),
    )
    .orderBy(desc(person.personId))
    .limit(page.limit);
}

export async function findPerson(reader: Reader, actor: PersonActor, personId: string) {
  const [row] = await reader
    .select(columns)
    .from(person)
    .innerJoin(account, eq(account.personId, person.personId))
    .where(and(isVisibleTo(actor), eq(person.personId, personId)));
  return row ?? null;
}

/** The duties in force of several people. */
export function listDutiesOfPeople(reader: Reader, personIds: readonly string[], now: Date) {
  if (personIds.length === 0) return [];
  return reader
    .select({
      personId: dutyAssignment.personId,
      duty: dutyAssignment.duty,
      scopeType: dutyAssignment.scopeType,
    })
    .from(dutyAssignment)
    .where(and(inArray(dutyAssignment.personId, [...personIds]), inForceAt(now)))
    .orderBy(dutyAssignment.fromAt, dutyAssignment.assignmentId);
}

function holdsDuty(reader: Reader, duty: Duty, now: Date): SQL {
  const held = reader
    .select({ assignmentId: dutyAssignment.assignmentId })
    .from(dutyAssignment)
    .where(and(eq(dutyAssignment.personId, person.personId), eq(dutyAssignment.duty, duty), inForceAt(now)));
  return exists(held);
}
