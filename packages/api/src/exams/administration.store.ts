import type { Reader, Tx } from '@kaopu/db/client.ts';
import { administration, formItem, registration, test, testForm } from '@kaopu/db/schema/exams.ts';
import { and, asc, desc, eq, gt, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

type Scope = 'all' | string[];
type Cursor = { at: Date; rowId: string };

export async function insertAdministration(
  tx: Tx,
  values: typeof administration.$inferInsert,
): Promise<void> {
  await tx.insert(administration).values(values);
}

const facts = {
  administrationId: administration.administrationId,
  testId: administration.testId,
  testCode: test.code,
  testTitle: test.title,
  formId: administration.formId,
  title: administration.title,
  opensAt: administration.opensAt,
  closesAt: administration.closesAt,
  timeLimitSeconds: administration.timeLimitSeconds,
  graceSeconds: administration.graceSeconds,
  releasesAtSubmission: administration.releasesAtSubmission,
  resultsReleasedAt: administration.resultsReleasedAt,
  maximumPoints: testForm.maximumPoints,
};

const itemsOn = (reader: Reader) => reader.$count(formItem, eq(formItem.formId, administration.formId));

const confirmedOn = (reader: Reader) =>
  reader.$count(
    registration,
    and(
      eq(registration.administrationId, administration.administrationId),
      eq(registration.state, 'confirmed'),
    ),
  );

/** Administrations in scope for staff, the latest to open first, one more than `limit`. */
export function listAdministrations(
  reader: Reader,
  scope: Scope,
  filter: { testId?: string | undefined; before: Cursor | null; limit: number },
) {
  return reader
    .select({ ...facts, items: itemsOn(reader), registered: confirmedOn(reader) })
    .from(administration)
    .innerJoin(test, eq(test.testId, administration.testId))
    .innerJoin(testForm, eq(testForm.formId, administration.formId))
    .where(
      and(
        withinScope(administration.administrationId, scope),
        filter.testId === undefined ? undefined : eq(administration.testId, filter.testId),
        filter.before ? isBefore(filter.before) : undefined,
      ),
    )
    .orderBy(desc(administration.opensAt), desc(administration.administrationId))
    .limit(filter.limit + 1);
}

export async function findAdministration(reader: Reader, scope: Scope, administrationId: string) {
  const [row] = await reader
    .select({ ...facts, items: itemsOn(reader), registered: confirmedOn(reader) })
    .from(administration)
    .innerJoin(test, eq(test.testId, administration.testId))
    .innerJoin(testForm, eq(testForm.formId, administration.formId))
    .where(
      and(
        eq(administration.administrationId, administrationId),
        withinScope(administration.administrationId, scope),
      ),
    );
  return row ?? null;
}

/**
 * What a candidate can choose from: `ahead` are all that are not over, soonest first; `past` are those over for
 * which this person is registered, latest first. One more than `limit`.
 */
export function listForCandidate(
  reader: Reader,
  personId: string | null,
  filter: { part: 'ahead' | 'past'; now: Date; from: Cursor | null; limit: number },
) {
  const isAhead = filter.part === 'ahead';
  const order = isAhead ? asc : desc;
  const from = filter.from && (isAhead ? isAfter(filter.from) : isBefore(filter.from));
  return selectForCandidate(reader, personId)
    .where(
      and(
        isAhead
          ? gt(administration.closesAt, filter.now)
          : and(lte(administration.closesAt, filter.now), isNotNull(registration.registrationId)),
        from ?? undefined,
      ),
    )
    .orderBy(order(administration.opensAt), order(administration.administrationId))
    .limit(filter.limit + 1);
}

/** One administration as a candidate sees it, with their registration or null. */
export async function findForCandidate(reader: Reader, personId: string, administrationId: string) {
  const chosen = eq(administration.administrationId, administrationId);
  const [row] = await selectForCandidate(reader, personId).where(chosen);
  return row ?? null;
}

const selectForCandidate = (reader: Reader, personId: string | null) =>
  reader
    .select({ ...facts, items: itemsOn(reader), registrationId: registration.registrationId })
    .from(administration)
    .innerJoin(test, eq(test.testId, administration.testId))
    .innerJoin(testForm, eq(testForm.formId, administration.formId))
    .leftJoin(
      registration,
      and(
        eq(registration.administrationId, administration.administrationId),
        eq(registration.state, 'confirmed'),
        personId === null ? sql`false` : eq(registration.personId, personId),
      ),
    )
    .$dynamic();

const position = sql`(${administration.opensAt}, ${administration.administrationId})`;
const point = ({ at, rowId }: Cursor): SQL => sql`(${at.toISOString()}::timestamptz, ${rowId}::uuid)`;
const isBefore = (cursor: Cursor): SQL => sql`${position} < ${point(cursor)}`;
const isAfter = (cursor: Cursor): SQL => sql`${position} > ${point(cursor)}`;

/** Stores a registration; where the person has one already, gives its id instead. */
export async function insertRegistration(
  tx: Tx,
  values: typeof registration.$inferInsert,
): Promise<string | null> {
  const stored = await tx.insert(registration).values(values).onConflictDoNothing().returning();
  if (stored.length > 0) return null;
  const [existing] = await tx
    .select({ registrationId: registration.registrationId })
    .from(registration)
    .where(
      and(
        eq(registration.administrationId, values.administrationId),
        eq(registration.personId, values.personId),
      ),
    );
  return existing?.registrationId ?? null;
}
