import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { decidePublishForm, type FormDraft } from '@kaopu/domain/exams/form.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { formatFraction } from '@kaopu/domain/score/fraction.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import { findLiveItems } from '../bank/bank.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const PublishFormInput = z.object({
  testId: Id,
  baseRevision: z.int().min(1),
  idempotencyKey: IdempotencyKey,
});
export type PublishFormInput = z.infer<typeof PublishFormInput>;

export const PublishFormOutput = z.object({ formId: Id, number: z.int() });
export type PublishFormOutput = z.infer<typeof PublishFormOutput>;

/**
 * Publishes the assembled form with the versions that are live now; it never changes afterwards. The actor
 * adopts its cut. FORM_EMPTY, ITEM_NOT_LIVE, FORM_WITHOUT_CUT; STALE_DRAFT where the draft is not the one seen.
 */
export const publishFormProcedure = procedureFor('exams.manageTests')
  .input(PublishFormInput)
  .output(PublishFormOutput)
  .mutation(({ ctx, input }) => publishForm(ctx, input));

export async function publishForm(ctx: PersonContext, input: PublishFormInput): Promise<PublishFormOutput> {
  if (!mayManageTests(ctx.actor)) throw new KaopuError('NOT_FOUND');
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'exams.publishForm', input }, async () => {
      const test = await testStore.lockTestWithDraft(tx, input.testId);
      if (!test) throw new KaopuError('NOT_FOUND');
      if (test.revision !== input.baseRevision) {
        throw new KaopuError('STALE_DRAFT', { revision: test.revision });
      }
      return storeForm(tx, ctx, input.testId, test.draft);
    }),
  );
}

async function storeForm(tx: Tx, ctx: PersonContext, testId: string, draft: FormDraft) {
  const live = await findLiveItems(tx, draft.itemIds);
  const decision = decidePublishForm(draft, live);
  if (decision.kind === 'refused') throw new KaopuError(decision.code);
  const now = ctx.clock.now();
  const form = {
    formId: ctx.chance.newId(now),
    testId,
    maximumPoints: formatFraction(decision.maximum),
    cutPoints: formatFraction(decision.cut),
    cutReason: draft.cutReason.trim(),
    cutAdoptedBy: ctx.actor.personId,
    cutAdoptedAt: now,
    publishedBy: ctx.actor.personId,
    publishedAt: now,
  };
  const items = draft.itemIds.flatMap((itemId) => live.filter((item) => item.itemId === itemId));
  const number = await testStore.insertForm(tx, form, items);
  const { formId, maximumPoints, cutPoints } = form;
  const itemVersionIds = items.map(({ itemVersionId }) => itemVersionId);
  await recordEvent(tx, ctx, 'exams.formPublished', {
    subject: { kind: 'test', id: testId },
    data: { testId, formId, number, itemVersionIds, maximumPoints, cutPoints },
  });
  return { formId, number };
}
