import { getInteraction } from '@kaopu/domain/bank/interaction.ts';
import { ItemFeedback } from '@kaopu/domain/bank/item-body.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import { loadFormWithKeys } from './load-form.ts';
import { findReceipt, Receipt } from './receipt.ts';
import * as responseStore from './response.store.ts';
import * as scoreStore from './score.store.ts';

export const ReviewAttemptInput = z.object({ attemptId: Id });
export type ReviewAttemptInput = z.infer<typeof ReviewAttemptInput>;

export const ReviewAttemptOutput = z.object({
  attemptId: Id,
  administrationId: Id,
  receipt: Receipt,
  items: z.array(
    z.object({
      itemVersionId: Id,
      position: z.int(),
      interaction: z.string(),
      points: z.int(),
      /** As the candidate saw it, in the order drawn for them. */
      content: z.unknown(),
      key: z.unknown(),
      feedback: ItemFeedback,
      /** Null where nothing was answered. */
      response: z.unknown(),
      /** An exact fraction of points. */
      earned: z.string(),
    }),
  ),
});
export type ReviewAttemptOutput = z.infer<typeof ReviewAttemptOutput>;

/** A submitted attempt with keys and points, for those who answer for results; never for candidates. */
export const reviewAttemptProcedure = procedureFor('delivery.reviewAttempts')
  .input(ReviewAttemptInput)
  .output(ReviewAttemptOutput)
  .query(({ ctx, input }) => reviewAttempt(ctx, input));

export async function reviewAttempt(
  ctx: PersonContext,
  { attemptId }: ReviewAttemptInput,
): Promise<ReviewAttemptOutput> {
  const scope = scopeIds(ctx.actor, 'delivery.reviewAttempts', 'administration');
  const attempt = await attemptStore.findAttemptInScope(ctx.db, scope, attemptId);
  const receipt = attempt && (await findReceipt(ctx.db, attempt));
  const score = attempt && (await scoreStore.findScore(ctx.db, attemptId));
  if (!attempt || !receipt || !score) throw new KaopuError('NOT_FOUND');
  const items = await loadFormWithKeys(ctx.db, attempt.formId);
  const scores = await scoreStore.findItemScores(ctx.db, score.scoreId);
  const responses = await responseStore.findResponses(ctx.db, attemptId);
  const earned = new Map(scores.map(({ itemVersionId, points }) => [itemVersionId, points]));
  const given = new Map(responses.map(({ itemVersionId, value }) => [itemVersionId, value]));
  return {
    attemptId,
    administrationId: attempt.administrationId,
    receipt,
    items: items.map(({ itemVersionId, position, interaction, points, content, key, feedback }) => ({
      ...{ itemVersionId, position, interaction, points, key },
      content: getInteraction(interaction).shuffle(content, `${attempt.seed}/${itemVersionId}`),
      feedback: ItemFeedback.parse(feedback ?? {}),
      response: given.get(itemVersionId) ?? null,
      earned: earned.get(itemVersionId) ?? '0/1',
    })),
  };
}
