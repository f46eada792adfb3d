import { calendarDayAt } from '@kaopu/domain/certification/calendar-date.ts';
import { decideQuorum } from '@kaopu/domain/certification/decide-quorum.ts';
import { decideSeats } from '@kaopu/domain/certification/decide-seats.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import * as decisionStore from './decision.store.ts';
import { loadDossier } from './load-dossier.ts';
import { takeSerial } from './serial.store.ts';
import { findMembers, recordRecusal, recordSeat } from './take-seats.ts';

export const OpenDecisionInput = z.object({ applicationId: Id, idempotencyKey: IdempotencyKey });
export type OpenDecisionInput = z.infer<typeof OpenDecisionInput>;

export const OpenDecisionOutput = z.object({ decisionId: Id, number: z.string() });
export type OpenDecisionOutput = z.infer<typeof OpenDecisionOutput>;

/**
 * Puts a complete case before the board: every member in force has a seat, whoever has a conflict stands aside,
 * and one is drawn to stand down where an even number is left. DOSSIER_INCOMPLETE while a requirement is open,
 * QUORUM_NOT_MET where too few are left to decide, CONFLICT where the case is before the board already.
 */
export const openDecisionProcedure = procedureFor('certification.openDecision')
  .input(OpenDecisionInput)
  .output(OpenDecisionOutput)
  .mutation(({ ctx, input }) => openDecision(ctx, input));

export async function openDecision(
  ctx: PersonContext,
  input: OpenDecisionInput,
): Promise<OpenDecisionOutput> {
  const { applicationId, idempotencyKey: key } = input;
  const scope = scopeIds(ctx.actor, 'certification.openDecision', 'scheme');
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.openDecision', input }, async () => {
      const application = await applicationStore.lockApplication(tx, { scope }, applicationId);
      if (!application) throw new KaopuError('NOT_FOUND');
      if (application.state !== 'admitted') throw new KaopuError('CONFLICT', { state: application.state });
      const openedAt = ctx.clock.now();
      const { dossier, version } = await loadDossier(tx, application, openedAt);
      const missing = dossier.requirements.find(({ state }) => state !== 'met');
      if (missing) throw new KaopuError('DOSSIER_INCOMPLETE', { requirement: missing.requirementId });

      const members = await findMembers(tx, application, openedAt);
      const lotSeed = drawSeed(ctx);
      const seats = decideSeats(members, lotSeed);
      const seated = seats.filter(({ state }) => state === 'seated');
      const { isMet, voting, needed } = decideQuorum(seated, version.rules.board);
      if (!isMet) throw new KaopuError('QUORUM_NOT_MET', { voting, needed });

      const year = Number(calendarDayAt(openedAt, version.timeZone).slice(0, 4));
      const serial = await takeSerial(tx, 'decision', year);
      const number = `D-${year}-${String(serial).padStart(3, '0')}`;
      const facts = { decisionId: ctx.chance.newId(openedAt), applicationId, lotSeed };
      const opened = { ...facts, number, openedBy: ctx.actor.personId, openedAt };
      if (!(await decisionStore.insertDecision(tx, opened))) {
        throw new KaopuError('CONFLICT', { state: 'before_board' });
      }
      const { decisionId } = facts;
      await decisionStore.insertSeats(
        tx,
        seats.map((seat) => ({ decisionId, ...seat, at: openedAt })),
      );
      const subject = { kind: 'decision', id: decisionId };
      await recordEvent(tx, ctx, 'certification.decisionOpened', { subject, data: { ...facts, number } });
      for (const { memberId, grounds } of members.filter(({ recusal }) => recusal !== null)) {
        await recordRecusal(tx, ctx, facts, { memberId, grounds, foundBy: 'system' });
      }
      for (const seat of seats.filter(({ state }) => state === 'stood_down')) {
        await recordSeat(tx, ctx, facts, seat);
      }
      return { decisionId, number };
    }),
  );
}

/** A seed for the lot, below 2^31 so that any database integer holds it. */
function drawSeed(ctx: Pick<PersonContext, 'chance'>): number {
  const drawn = ctx.chance.bytes(4);
  return new DataView(drawn.buffer, drawn.byteOffset, 4).getUint32(0) >>> 1;
}
