import type { Reader, Tx } from '@kaopu/db/client.ts';
import { itemVersion } from '@kaopu/db/schema/bank.ts';
import { attempt } from '@kaopu/db/schema/delivery.ts';
import { administration, formItem, registration, test } from '@kaopu/db/schema/exams.ts';
import type { ClosedBy, Scoring } from '@kaopu/domain/delivery/attempt.ts';
import { and, asc, count, eq, lt, type SQL, sql } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';

/** A candidate's own confirmed registration with the rules of its administration. */
export async function findOwnRegistration(reader: Reader, personId: string, registrationId: string) {
  const [row] = await reader
    .select({
      registrationId: registration.registrationId,
      formId: administration.formId,
      opensAt: administration.opensAt,
      closesAt: administration.closesAt,
      timeLimitSeconds: administration.timeLimitSeconds,
    })
    .from(registration)
    .innerJoin(administration, eq(administration.administrationId, registration.administrationId))
    .where(
      and(
        eq(registration.registrationId, registrationId),
        eq(registration.personId, personId),
        eq(registration.state, 'confirmed'),
      ),
    );
  return row ?? null;
}

export async function findAttemptOf(reader: Reader, registrationId: string) {
  const [row] = await reader
    .select({ attemptId: attempt.attemptId, progress: attempt.progress })
    .from(attempt)
    .where(eq(attempt.registrationId, registrationId));
  return row ?? null;
}

/** Stores the attempt; false where the registration has one already. */
export async function insertAttempt(tx: Tx, values: typeof attempt.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(attempt).values(values).onConflictDoNothing().returning();
  return stored.length > 0;
}

const state = {
  attemptId: attempt.attemptId,
  personId: attempt.personId,
  formId: attempt.formId,
  seed: attempt.seed,
  progress: attempt.progress,
  startedAt: attempt.startedAt,
  deadlineAt: attempt.deadlineAt,
  submittedAt: attempt.submittedAt,
  closedBy: attempt.closedBy,
  administrationId: administration.administrationId,
  graceSeconds: administration.graceSeconds,
  releasesAtSubmission: administration.releasesAtSubmission,
};
export type StoredAttempt = NonNullable<Awaited<ReturnType<typeof findOwnAttempt>>>;

const selectState = (reader: Reader, condition: SQL | undefined) =>
  reader
    .select(state)
    .from(attempt)
    .innerJoin(registration, eq(registration.registrationId, attempt.registrationId))
    .innerJoin(administration, eq(administration.administrationId, registration.administrationId))
    .where(condition);

const isOwn = (personId: string, attemptId: string) =>
  and(eq(attempt.attemptId, attemptId), eq(attempt.personId, personId));

/** A candidate's own attempt, or null. */
export async function findOwnAttempt(reader: Reader, personId: string, attemptId: string) {
  const [row] = await selectState(reader, isOwn(personId, attemptId));
  return row ?? null;
}

/**
 * The candidate's own attempt, locked against being closed until the transaction ends. Saves share the lock
 * and do not queue behind each other; whoever closes waits for all of them.
 */
export async function shareLockOwnAttempt(tx: Tx, personId: string, attemptId: string) {
  const [row] = await selectState(tx, isOwn(personId, attemptId)).for('share', { of: attempt });
  return row ?? null;
}

/** The candidate's own attempt, locked to be closed: waits for saves in flight, and later ones wait for it. */
export async function lockOwnAttempt(tx: Tx, personId: string, attemptId: string) {
  const [row] = await selectState(tx, isOwn(personId, attemptId)).for('update', { of: attempt });
  return row ?? null;
}

/** Attempts in progress whose deadline and grace passed before `now`, locked; those that others hold are skipped. */
export function lockExpiredAttempts(tx: Tx, facts: { now: Date; limit: number; administrationId?: string }) {
  const grace = sql`${administration.graceSeconds} * interval '1 second'`;
  return selectState(
    tx,
    and(
      eq(attempt.progress, 'in_progress'),
      lt(attempt.deadlineAt, facts.now),
      sql`${attempt.deadlineAt} + ${grace} < ${facts.now.toISOString()}::timestamptz`,
      facts.administrationId === undefined
        ? undefined
        : eq(administration.administrationId, facts.administrationId),
    ),
  )
    .orderBy(asc(attempt.deadlineAt), asc(attempt.attemptId))
    .limit(facts.limit)
    .for('update', { of: attempt, skipLocked: true });
}

/** Ends an attempt. It must be locked and in progress. */
export async function putClosed(
  tx: Tx,
  attemptId: string,
  closing: { submittedAt: Date; closedBy: ClosedBy; scoring: Scoring },
): Promise<void> {
  await tx
    .update(attempt)
    .set({ ...closing, progress: 'submitted' })
    .where(eq(attempt.attemptId, attemptId));
}

/** What the item asks, where it stands on the form, or null. */
export async function findItemOnForm(reader: Reader, formId: string, itemVersionId: string) {
  const [row] = await reader
    .select({ interaction: itemVersion.interaction, content: itemVersion.content })
    .from(formItem)
    .innerJoin(itemVersion, eq(itemVersion.itemVersionId, formItem.itemVersionId))
    .where(and(eq(formItem.formId, formId), eq(formItem.itemVersionId, itemVersionId)));
  return row ?? null;
}

/** What an attempt belongs to, in words. */
export async function findAttemptTitle(reader: Reader, administrationId: string) {
  const [row] = await reader
    .select({ testCode: test.code, testTitle: test.title, title: administration.title })
    .from(administration)
    .innerJoin(test, eq(test.testId, administration.testId))
    .where(eq(administration.administrationId, administrationId));
  return row ?? null;
}

/** An attempt of an administration in scope, for staff, or null. */
export async function findAttemptInScope(reader: Reader, scope: 'all' | string[], attemptId: string) {
  const [row] = await selectState(
    reader,
    and(eq(attempt.attemptId, attemptId), withinScope(administration.administrationId, scope)),
  );
  return row ?? null;
}

/** How many attempts of an administration are still in progress. */
export async function countRunning(reader: Reader, administrationId: string): Promise<number> {
  const [row] = await reader
    .select({ running: count() })
    .from(attempt)
    .innerJoin(registration, eq(registration.registrationId, attempt.registrationId))
    .where(and(eq(registration.administrationId, administrationId), eq(attempt.progress, 'in_progress')));
  return row?.running ?? 0;
}
