import { KaopuError } from '@kaopu/domain/error-code.ts';
import { FormDraft } from '@kaopu/domain/exams/form.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { decideSaveDraft } from '@kaopu/domain/save-draft.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const SaveFormDraftInput = z.object({ testId: Id, baseRevision: z.int().min(1), draft: FormDraft });
export type SaveFormDraftInput = z.infer<typeof SaveFormDraftInput>;

export const SaveFormDraftOutput = z.object({ revision: z.int(), savedAt: Instant });
export type SaveFormDraftOutput = z.infer<typeof SaveFormDraftOutput>;

/** Saves the form that is being assembled. STALE_DRAFT where somebody else has saved since. */
export const saveFormDraftProcedure = procedureFor('exams.manageTests')
  .input(SaveFormDraftInput)
  .output(SaveFormDraftOutput)
  .mutation(({ ctx, input }) => saveFormDraft(ctx, input));

export async function saveFormDraft(
  ctx: PersonContext,
  { testId, baseRevision, draft }: SaveFormDraftInput,
): Promise<SaveFormDraftOutput> {
  if (!mayManageTests(ctx.actor)) throw new KaopuError('NOT_FOUND');
  return ctx.db.transaction(async (tx) => {
    const test = await testStore.lockTestWithDraft(tx, testId);
    if (!test) throw new KaopuError('NOT_FOUND');
    const decision = decideSaveDraft(
      { value: test.draft, revision: test.revision },
      { value: draft, baseRevision },
    );
    const { revision } = decision;
    if (decision.kind === 'stale') throw new KaopuError('STALE_DRAFT', { revision });
    if (decision.kind === 'unchanged') return { revision, savedAt: test.savedAt.toISOString() };
    const savedAt = ctx.clock.now();
    await testStore.putFormDraft(tx, testId, { ...draft, revision, savedBy: ctx.actor.personId, savedAt });
    await recordEvent(tx, ctx, 'exams.formDraftSaved', {
      subject: { kind: 'test', id: testId },
      data: { testId, revision },
    });
    return { revision, savedAt: savedAt.toISOString() };
  });
}
