import { DeclaredGround } from '@kaopu/domain/certification/recusal.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as decisionStore from './decision.store.ts';
import { findOwnSeat } from './own-seat.ts';
import { recordRecusal, reseat } from './take-seats.ts';

export const DeclareConflictInput = z.object({ decisionId: Id, ground: DeclaredGround });
export type DeclareConflictInput = z.infer<typeof DeclareConflictInput>;

export const DeclareConflictOutput = z.object({ decisionId: Id });
export type DeclareConflictOutput = z.infer<typeof DeclareConflictOutput>;

/**
 * Stands aside from a case by one's own word; a vote already cast stays on record and no longer counts. Who
 * stands aside already, does so still. DECISION_CLOSED afterwards.
 */
export const declareConflictProcedure = procedureFor('certification.vote')
  .input(DeclareConflictInput)
  .output(DeclareConflictOutput)
  .mutation(({ ctx, input }) => declareConflict(ctx, input));

export async function declareConflict(
  ctx: PersonContext,
  { decisionId, ground }: DeclareConflictInput,
): Promise<DeclareConflictOutput> {
  const memberId = ctx.actor.personId;
  const scope = scopeIds(ctx.actor, 'certification.vote', 'scheme');
  return ctx.db.transaction(async (tx) => {
    const decision = await decisionStore.lockDecision(tx, scope, decisionId);
    const seat = await findOwnSeat(tx, decision, memberId);
    if (!decision || !seat) throw new KaopuError('NOT_FOUND');
    if (decision.closedAt) throw new KaopuError('DECISION_CLOSED');
    if (seat.state === 'recused') return { decisionId };
    const aside = { state: 'recused', ground, foundBy: 'declared', at: ctx.clock.now() } as const;
    await decisionStore.updateSeat(tx, { decisionId, memberId }, aside);
    await recordRecusal(tx, ctx, decision, { memberId, grounds: [ground], foundBy: 'declared' });
    await reseat(tx, ctx, decision);
    return { decisionId };
  });
}
