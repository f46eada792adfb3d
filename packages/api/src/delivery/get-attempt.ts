import { getInteraction } from '@kaopu/domain/bank/interaction.ts';
import { Progress } from '@kaopu/domain/delivery/attempt.ts';
import { findClosedReason } from '@kaopu/domain/delivery/save-response.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';
import { loadForm } from './load-form.ts';
import { findReceipt, Receipt } from './receipt.ts';
import * as responseStore from './response.store.ts';

export const GetAttemptInput = z.object({ attemptId: Id });
export type GetAttemptInput = z.infer<typeof GetAttemptInput>;

/** One item as the candidate sees it: in the order drawn for them, in both languages, without key or feedback. */
export const CandidateItem = z.object({
  itemVersionId: Id,
  position: z.int(),
  interaction: z.string(),
  points: z.int(),
  content: z.unknown(),
});
export type CandidateItem = z.infer<typeof CandidateItem>;

export const GetAttemptOutput = z.object({
  attemptId: Id,
  administrationId: Id,
  testTitle: Bilingual,
  title: Bilingual,
  progress: Progress,
  startedAt: Instant,
  deadlineAt: Instant,
  graceSeconds: z.int(),
  /** The server's clock: the screen counts down from it by its own monotonic clock. */
  now: Instant,
  /** Empty once no more answers are taken. */
  items: z.array(CandidateItem),
  responses: z.array(z.object({ itemVersionId: Id, value: z.unknown(), revision: z.int() })),
  receipt: Receipt.nullable(),
});
export type GetAttemptOutput = z.infer<typeof GetAttemptOutput>;

/** The actor's own attempt: what they may see of it, their recorded answers, and the receipt once there is one. */
export const getAttemptProcedure = procedureFor('delivery.sit')
  .input(GetAttemptInput)
  .output(GetAttemptOutput)
  .query(({ ctx, input }) => getAttempt(ctx, input));

export async function getAttempt(
  ctx: PersonContext,
  { attemptId }: GetAttemptInput,
): Promise<GetAttemptOutput> {
  const now = ctx.clock.now();
  const attempt = await attemptStore.findOwnAttempt(ctx.db, ctx.actor.personId, attemptId);
  const title = attempt && (await attemptStore.findAttemptTitle(ctx.db, attempt.administrationId));
  if (!attempt || !title) throw new KaopuError('NOT_FOUND');
  const isOpen = findClosedReason(attempt, now) === null;
  return {
    attemptId,
    administrationId: attempt.administrationId,
    testTitle: title.testTitle,
    title: title.title,
    progress: attempt.progress,
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt.toISOString(),
    graceSeconds: attempt.graceSeconds,
    now: now.toISOString(),
    items: isOpen ? await viewItems(ctx, attempt) : [],
    responses: isOpen ? await responseStore.findResponses(ctx.db, attemptId) : [],
    receipt: await findReceipt(ctx.db, attempt),
  };
}

/** The items in the order of the form, each with its parts in the order that this attempt's seed draws. */
async function viewItems(
  ctx: PersonContext,
  { formId, seed }: attemptStore.StoredAttempt,
): Promise<CandidateItem[]> {
  const items = await loadForm(ctx.db, formId);
  return items.map(({ itemVersionId, position, interaction, points, content }) => ({
    itemVersionId,
    position,
    interaction,
    points,
    content: getInteraction(interaction).shuffle(content, `${seed}/${itemVersionId}`),
  }));
}
