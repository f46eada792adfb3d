import type { Tx } from '@kaopu/db/client.ts';
import { getInteraction } from '@kaopu/domain/bank/interaction.ts';
import { canBeStored, type IncomingResponse } from '@kaopu/domain/delivery/response.ts';
import { decideSaveResponse, type SaveResponseDecision } from '@kaopu/domain/delivery/save-response.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import * as responseStore from './response.store.ts';

export const SaveResponseInput = z.object({
  attemptId: Id,
  itemVersionId: Id,
  value: z.unknown().refine(canBeStored),
  /** The revision that the sender saw; 0 before the first. */
  baseRevision: z.int().min(0),
  /** Made once for this answer and sent again with every retry of it. */
  mutationId: Id,
});
export type SaveResponseInput = z.infer<typeof SaveResponseInput>;

export const SaveResponseOutput = z.object({ revision: z.int(), receivedAt: Instant, now: Instant });
export type SaveResponseOutput = z.infer<typeof SaveResponseOutput>;

/**
 * Records an answer. It is acknowledged only when it is in the database. ATTEMPT_CLOSED where it came after
 * submission or after deadline and grace: it is kept as late and not scored. STALE_RESPONSE with the standing
 * revision where another tab or device is ahead.
 */
export const saveResponseProcedure = procedureFor('delivery.sit')
  .input(SaveResponseInput)
  .output(SaveResponseOutput)
  .mutation(async ({ ctx, input }) => {
    const { decision, receivedAt } = await saveResponse(ctx, input);
    if (decision.kind === 'closed') throw new KaopuError('ATTEMPT_CLOSED', { reason: decision.reason });
    const { revision } = decision;
    if (decision.kind === 'conflict') throw new KaopuError('STALE_RESPONSE', { revision });
    return { revision, receivedAt: receivedAt.toISOString(), now: ctx.clock.now().toISOString() };
  });

/** What became of an answer. Every decision is committed, refusals too: they keep what was received. */
export async function saveResponse(
  ctx: PersonContext,
  input: SaveResponseInput,
): Promise<{ decision: SaveResponseDecision; receivedAt: Date }> {
  // Stamped on arrival: what waits for a lock does not become late by waiting.
  const receivedAt = ctx.clock.now();
  const decision = await ctx.db.transaction(async (tx) => {
    const attempt = await attemptStore.shareLockOwnAttempt(tx, ctx.actor.personId, input.attemptId);
    const item = attempt && (await attemptStore.findItemOnForm(tx, attempt.formId, input.itemVersionId));
    if (!attempt || !item) throw new KaopuError('NOT_FOUND');
    const read = getInteraction(item.interaction).readResponse(item.content, input.value);
    if (!read) throw new KaopuError('INVALID_INPUT', { field: 'value' });
    const { baseRevision, mutationId } = input;
    const incoming = { value: read.value, baseRevision, mutationId };
    return recordResponse(tx, ctx, { attempt, itemVersionId: input.itemVersionId, incoming, receivedAt });
  });
  return { decision, receivedAt };
}

type Received = {
  attempt: attemptStore.StoredAttempt;
  itemVersionId: string;
  incoming: IncomingResponse;
  receivedAt: Date;
};

/** Decides and writes; where another save of the same item came first, decides again on what that one left. */
async function recordResponse(tx: Tx, ctx: PersonContext, received: Received): Promise<SaveResponseDecision> {
  const { attempt, itemVersionId, incoming, receivedAt } = received;
  const key = { attemptId: attempt.attemptId, itemVersionId, mutationId: incoming.mutationId };
  const current = await responseStore.findResponse(tx, key.attemptId, itemVersionId);
  const earlier = await responseStore.findEarlierReceipt(tx, key);
  const decision = decideSaveResponse({ attempt, current, earlier, incoming, now: receivedAt });
  if (decision.kind === 'store') {
    const row = { ...key, value: incoming.value, revision: decision.revision, receivedAt };
    if (!(await responseStore.putResponse(tx, row))) return recordResponse(tx, ctx, received);
  }
  await keepReceived(tx, ctx, received, decision);
  return decision;
}

/** Appends what was received to the history, and records an event where it came too late. */
async function keepReceived(
  tx: Tx,
  ctx: PersonContext,
  { attempt, itemVersionId, incoming, receivedAt }: Received,
  decision: SaveResponseDecision,
): Promise<void> {
  if (decision.kind === 'unchanged' || (decision.kind !== 'store' && !decision.isNew)) return;
  const responseHistoryId = ctx.chance.newId(receivedAt);
  const isLate = decision.kind === 'closed';
  await responseStore.appendHistory(tx, {
    responseHistoryId,
    attemptId: attempt.attemptId,
    itemVersionId,
    revision: decision.kind === 'store' ? decision.revision : null,
    mutationId: incoming.mutationId,
    value: incoming.value,
    isLate,
    receivedAt,
  });
  if (!isLate) return;
  await recordEvent(tx, ctx, 'delivery.responseCameLate', {
    subject: { kind: 'attempt', id: attempt.attemptId },
    data: { attemptId: attempt.attemptId, itemVersionId, responseHistoryId },
  });
}
