import type { Reader, Tx } from '@kaopu/db/client.ts';
import { application, decision, decisionSeat, schemeVersion, vote } from '@kaopu/db/schema/certification.ts';
import { person } from '@kaopu/db/schema/identity.ts';
import type { VoteChoice } from '@kaopu/domain/certification/decide-outcome.ts';
import { and, asc, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import { withinScope } from '../within-scope.ts';
import type { Scope } from './scheme.store.ts';

const columns = {
  decisionId: decision.decisionId,
  applicationId: decision.applicationId,
  number: decision.number,
  lotSeed: decision.lotSeed,
  openedAt: decision.openedAt,
  outcome: decision.outcome,
  reasons: decision.reasons,
  closedAt: decision.closedAt,
  applicantId: application.personId,
  schemeVersionId: application.schemeVersionId,
  schemeId: schemeVersion.schemeId,
  levelCode: application.levelCode,
  route: application.route,
};

const selectDecisions = (reader: Reader) =>
  reader
    .select(columns)
    .from(decision)
    .innerJoin(application, eq(application.applicationId, decision.applicationId))
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, application.schemeVersionId));

export type Decision = Awaited<ReturnType<typeof selectDecisions>>[number];

export async function findDecision(
  reader: Reader,
  scope: Scope,
  decisionId: string,
): Promise<Decision | null> {
  const [row] = await selectDecisions(reader).where(
    and(eq(decision.decisionId, decisionId), withinScope(schemeVersion.schemeId, scope)),
  );
  return row ?? null;
}

/** The decision, held until the transaction ends: votes, declarations and closing wait for one another. */
export async function lockDecision(tx: Tx, scope: Scope, decisionId: string): Promise<Decision | null> {
  await tx
    .select({ decisionId: decision.decisionId })
    .from(decision)
    .where(eq(decision.decisionId, decisionId))
    .for('update');
  return findDecision(tx, scope, decisionId);
}

export async function findOpenDecision(reader: Reader, applicationId: string): Promise<Decision | null> {
  const [row] = await selectDecisions(reader).where(
    and(eq(decision.applicationId, applicationId), isNull(decision.closedAt)),
  );
  return row ?? null;
}

/** The decisions on an application, latest first. */
export const listDecisionsOn = (reader: Reader, applicationId: string) =>
  selectDecisions(reader)
    .where(eq(decision.applicationId, applicationId))
    .orderBy(desc(decision.openedAt), desc(decision.decisionId));

/** Decisions with whose case each is, the latest opened first. */
export const listDecisions = (
  reader: Reader,
  scope: Scope,
  page: { isOpen: boolean; before?: { at: Date; rowId: string }; limit: number },
) =>
  reader
    .select({ ...columns, applicantName: person.name, applicantLatinName: person.latinName })
    .from(decision)
    .innerJoin(application, eq(application.applicationId, decision.applicationId))
    .innerJoin(schemeVersion, eq(schemeVersion.schemeVersionId, application.schemeVersionId))
    .innerJoin(person, eq(person.personId, application.personId))
    .where(
      and(
        withinScope(schemeVersion.schemeId, scope),
        page.isOpen ? isNull(decision.closedAt) : isNotNull(decision.closedAt),
        page.before &&
          or(
            lt(decision.openedAt, page.before.at),
            and(eq(decision.openedAt, page.before.at), lt(decision.decisionId, page.before.rowId)),
          ),
      ),
    )
    .orderBy(desc(decision.openedAt), desc(decision.decisionId))
    .limit(page.limit + 1);

/** Stores a decision; gives false where the application has an open one. */
export async function insertDecision(tx: Tx, values: typeof decision.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(decision).values(values).onConflictDoNothing().returning();
  return stored.length > 0;
}

export const setClosed = (
  tx: Tx,
  decisionId: string,
  facts: { outcome: VoteChoice; reasons: string; closedBy: string; closedAt: Date },
) => tx.update(decision).set(facts).where(eq(decision.decisionId, decisionId));

/** The seats in the order of their members, with who voted what. */
export const listSeats = (reader: Reader, decisionId: string) =>
  reader
    .select({
      memberId: decisionSeat.memberId,
      isPublicMember: decisionSeat.isPublicMember,
      state: decisionSeat.state,
      ground: decisionSeat.ground,
      foundBy: decisionSeat.foundBy,
      name: person.name,
      latinName: person.latinName,
      choice: vote.choice,
      reason: vote.reason,
      castAt: vote.castAt,
    })
    .from(decisionSeat)
    .innerJoin(person, eq(person.personId, decisionSeat.memberId))
    .leftJoin(
      vote,
      and(eq(vote.decisionId, decisionSeat.decisionId), eq(vote.memberId, decisionSeat.memberId)),
    )
    .where(eq(decisionSeat.decisionId, decisionId))
    .orderBy(asc(decisionSeat.memberId));

export type StoredSeat = Awaited<ReturnType<typeof listSeats>>[number];

export const insertSeats = (tx: Tx, seats: (typeof decisionSeat.$inferInsert)[]) =>
  tx.insert(decisionSeat).values(seats);

export const updateSeat = (
  tx: Tx,
  seat: { decisionId: string; memberId: string },
  values: Pick<typeof decisionSeat.$inferInsert, 'state' | 'ground' | 'foundBy' | 'at'>,
) =>
  tx
    .update(decisionSeat)
    .set(values)
    .where(and(eq(decisionSeat.decisionId, seat.decisionId), eq(decisionSeat.memberId, seat.memberId)));

/** Stores a vote; gives false where the member has voted. */
export async function insertVote(tx: Tx, values: typeof vote.$inferInsert): Promise<boolean> {
  const stored = await tx.insert(vote).values(values).onConflictDoNothing().returning();
  return stored.length > 0;
}
