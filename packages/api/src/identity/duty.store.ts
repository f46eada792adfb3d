import type { Reader, Tx } from '@kaopu/db/client.ts';
import { account, dutyAssignment } from '@kaopu/db/schema/identity.ts';
import type { KeptAssignment } from '@kaopu/domain/identity/give-duty.ts';
import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';

const columns = {
  assignmentId: dutyAssignment.assignmentId,
  personId: dutyAssignment.personId,
  duty: dutyAssignment.duty,
  scopeType: dutyAssignment.scopeType,
  scopeId: dutyAssignment.scopeId,
  from: dutyAssignment.fromAt,
  to: dutyAssignment.toAt,
};

/** In force at `now`: the condition for a WHERE clause. */
export const inForceAt = (now: Date) =>
  and(lte(dutyAssignment.fromAt, now), or(isNull(dutyAssignment.toAt), gt(dutyAssignment.toAt, now)));

/** The assignments of a person in force at `now`. */
export function listDutiesInForce(reader: Reader, personId: string, now: Date): Promise<KeptAssignment[]> {
  return reader
    .select(columns)
    .from(dutyAssignment)
    .where(and(eq(dutyAssignment.personId, personId), inForceAt(now)))
    .orderBy(dutyAssignment.fromAt, dutyAssignment.assignmentId);
}

/** Every assignment of a person, newest first; what was ended is kept. */
export function listDuties(reader: Reader, personId: string): Promise<KeptAssignment[]> {
  return reader
    .select(columns)
    .from(dutyAssignment)
    .where(eq(dutyAssignment.personId, personId))
    .orderBy(desc(dutyAssignment.fromAt), desc(dutyAssignment.assignmentId));
}

/** Holds a person's account until the transaction ends, so that two gifts of duty do not cross. False: no account. */
export async function lockForDuties(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx
    .select({ personId: account.personId })
    .from(account)
    .where(eq(account.personId, personId))
    .for('update');
  return rows.length > 0;
}

export async function findAssignment(reader: Reader, assignmentId: string): Promise<KeptAssignment | null> {
  const [row] = await reader
    .select(columns)
    .from(dutyAssignment)
    .where(eq(dutyAssignment.assignmentId, assignmentId));
  return row ?? null;
}

/**
 * Every administrator assignment of an account that can sign in, held until the transaction ends, in one order:
 * two administrators who end each other at the same time wait for one another, and the second finds one left.
 */
export function lockAdministrators(tx: Tx): Promise<KeptAssignment[]> {
  return tx
    .select(columns)
    .from(dutyAssignment)
    .innerJoin(account, eq(account.personId, dutyAssignment.personId))
    .where(and(eq(dutyAssignment.duty, 'administrator'), isNull(account.disabledAt)))
    .orderBy(dutyAssignment.assignmentId)
    .for('update', { of: dutyAssignment });
}

export async function insertAssignment(
  tx: Tx,
  assignment: KeptAssignment,
  givenBy: string | null,
): Promise<void> {
  const { from: fromAt, to: toAt, ...rest } = assignment;
  await tx.insert(dutyAssignment).values({ ...rest, fromAt, toAt, givenBy });
}

export async function setAssignmentEnd(
  tx: Tx,
  assignmentId: string,
  end: { toAt: Date; endedBy: string | null },
): Promise<void> {
  await tx.update(dutyAssignment).set(end).where(eq(dutyAssignment.assignmentId, assignmentId));
}
