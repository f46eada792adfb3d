import type { Reader, Tx } from '@kaopu/db/client.ts';
import { application, schemeVersion } from '@kaopu/db/schema/certification.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import type { ApplicationState } from '@kaopu/domain/certification/application-step.ts';
import type { IdentityDocument } from '@kaopu/domain/certification/masked-identity.ts';
import type { Bilingual } from '@kaopu/domain/language.ts';
import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';
import type { Scope } from './scheme.store.ts';

const columns = {
  applicationId: application.applicationId,
  personId: application.personId,
  schemeVersionId: application.schemeVersionId,
  schemeId: schemeVersion.schemeId,
  levelCode: application.levelCode,
  route: application.route,
  state: application.state,
  identityDocument: application.identityDocument,
  employerSnapshot: application.employerSnapshot,
  createdAt: application.createdAt,
  submittedAt: application.submittedAt,
  admittedAt: application.admittedAt,
  endedAt: application.endedAt,
  endReason: application.endReason,
};

const selectApplications = (reader: Reader) =>
  reader
    .select(columns)
    .from(application)
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, application.schemeVersionId));

export type Application = Awaited<ReturnType<typeof selectApplications>>[number];

/** Whose applications an actor may touch: their own, or those of schemes. */
export type Reach = { readonly ownerId: string } | { readonly scope: Scope };

const within = (reach: Reach) =>
  'ownerId' in reach
    ? eq(application.personId, reach.ownerId)
    : withinScope(schemeVersion.schemeId, reach.scope);

export const insertApplication = (tx: Tx, values: typeof application.$inferInsert) =>
  tx.insert(application).values(values);

/** The application within reach, or null. What is still a draft is the applicant's alone. */
export async function findApplication(
  reader: Reader,
  reach: Reach,
  applicationId: string,
): Promise<Application | null> {
  const [row] = await selectApplications(reader).where(
    and(eq(application.applicationId, applicationId), within(reach)),
  );
  return row && ('ownerId' in reach || row.state !== 'draft') ? row : null;
}

/** The same, held until the transaction ends. */
export async function lockApplication(
  tx: Tx,
  reach: Reach,
  applicationId: string,
): Promise<Application | null> {
  await tx
    .select({ applicationId: application.applicationId })
    .from(application)
    .where(eq(application.applicationId, applicationId))
    .for('update');
  return findApplication(tx, reach, applicationId);
}

/** Holds a person until the transaction ends, so that they start one application at a time. */
export const lockPerson = (tx: Tx, personId: string) =>
  tx.select({ personId: person.personId }).from(person).where(eq(person.personId, personId)).for('update');

const live: ApplicationState[] = ['draft', 'submitted', 'admitted'];

/** The person's application for a level of a scheme that has no result yet, or null. */
export async function findLiveApplication(
  reader: Reader,
  facts: { personId: string; schemeId: string; levelCode: string },
): Promise<Application | null> {
  const [row] = await selectApplications(reader).where(
    and(
      eq(application.personId, facts.personId),
      eq(schemeVersion.schemeId, facts.schemeId),
      eq(application.levelCode, facts.levelCode),
      inArray(application.state, live),
    ),
  );
  return row ?? null;
}

export const listApplicationsOf = (
  reader: Reader,
  personId: string,
  page: { before?: { at: Date; rowId: string }; limit: number },
) =>
  selectApplications(reader)
    .where(and(eq(application.personId, personId), page.before && isBefore(page.before)))
    .orderBy(desc(application.createdAt), desc(application.applicationId))
    .limit(page.limit + 1);

/** The applications that were handed in, newest first, with whose they are. */
export const listHandedIn = (
  reader: Reader,
  scope: Scope,
  page: { states: ApplicationState[]; before?: { at: Date; rowId: string }; limit: number },
) =>
  reader
    .select({ ...columns, name: person.name, latinName: person.latinName })
    .from(application)
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, application.schemeVersionId))
    .innerJoin(person, eq(person.personId, application.personId))
    .where(
      and(
        inArray(application.state, page.states),
        withinScope(schemeVersion.schemeId, scope),
        page.before && isBefore(page.before),
      ),
    )
    .orderBy(desc(application.createdAt), desc(application.applicationId))
    .limit(page.limit + 1);

const isBefore = ({ at, rowId }: { at: Date; rowId: string }) =>
  or(lt(application.createdAt, at), and(eq(application.createdAt, at), lt(application.applicationId, rowId)));

export type ApplicationChange = {
  state: ApplicationState;
  identityDocument?: IdentityDocument;
  employerSnapshot?: Bilingual | null;
  submittedAt?: Date;
  admittedAt?: Date;
  admittedBy?: string;
  endedAt?: Date;
  endedBy?: string;
  endReason?: string | null;
};

export const updateApplication = (tx: Tx, applicationId: string, change: ApplicationChange) =>
  tx.update(application).set(change).where(eq(application.applicationId, applicationId));
