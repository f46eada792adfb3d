import type { Reader } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { CalendarDate, Id, Instant } from '@kaopu/domain/identifier.ts';
import { Duty, ScopeType } from '@kaopu/domain/identity/duty.ts';
import type { KeptAssignment } from '@kaopu/domain/identity/give-duty.ts';
import { Bilingual, Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { listDuties } from './duty.store.ts';
import { listAffiliations } from './organisation.store.ts';
import { findPerson } from './person.store.ts';
import { findScopes } from './scope.store.ts';
import { countFactors, hasAnyFactor } from './second-factor.store.ts';

export const GetPersonInput = z.object({ personId: Id });
export type GetPersonInput = z.infer<typeof GetPersonInput>;

export const PersonDuty = z.object({
  assignmentId: Id,
  duty: Duty,
  scopeType: ScopeType,
  scopeId: Id.nullable(),
  /** What the scope is called; null for the whole body. */
  scopeName: Bilingual.nullable(),
  from: Instant,
  to: Instant.nullable(),
});
export type PersonDuty = z.infer<typeof PersonDuty>;

export const GetPersonOutput = z.object({
  personId: Id,
  name: z.string(),
  latinName: z.string().nullable(),
  email: z.string(),
  language: Language,
  createdAt: Instant,
  isDisabled: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Present, coming and past, newest first. */
  duties: z.array(PersonDuty),
  affiliations: z.array(
    z.object({
      affiliationId: Id,
      organisationId: Id,
      organisation: Bilingual,
      fromOn: CalendarDate,
      toOn: CalendarDate.nullable(),
    }),
  ),
});
export type GetPersonOutput = z.infer<typeof GetPersonOutput>;

/** One person with all their duties and affiliations, past ones too. */
export const getPersonProcedure = procedureFor('identity.readPeople')
  .input(GetPersonInput)
  .output(GetPersonOutput)
  .query(({ ctx, input }) => getPerson(ctx, input));

export async function getPerson(
  { db, actor }: PersonContext,
  { personId }: GetPersonInput,
): Promise<GetPersonOutput> {
  const person = await findPerson(db, actor, personId);
  if (!person) throw new KaopuError('NOT_FOUND');
  const [duties, affiliations, factors] = await Promise.all([
    listDuties(db, personId),
    listAffiliations(db, [personId]),
    countFactors(db, personId),
  ]);
  const { disabledAt, createdAt, ...rest } = person;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    isDisabled: disabledAt !== null,
    hasSecondFactor: hasAnyFactor(factors),
    duties: await nameScopes(db, duties),
    affiliations,
  };
}

async function nameScopes(reader: Reader, duties: KeptAssignment[]): Promise<PersonDuty[]> {
  const byType = Map.groupBy(duties, ({ scopeType }) => scopeType);
  const found = await Promise.all(
    [...byType].map(([type, held]) =>
      findScopes(
        reader,
        type,
        held.flatMap(({ scopeId }) => scopeId ?? []),
      ),
    ),
  );
  const names = new Map(found.flat().map(({ scopeId, name }) => [scopeId, name]));
  return duties.map(({ assignmentId, duty, scopeType, scopeId, from, to }) => ({
    assignmentId,
    duty,
    scopeType,
    scopeId,
    scopeName: (scopeId && names.get(scopeId)) || null,
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
  }));
}
