import { KaopuError } from '@kaopu/domain/error-code.ts';
import { emptyFormDraft } from '@kaopu/domain/exams/form.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const CreateTestInput = z.object({
  /** A short name that schemes refer to, such as `L3-theory`. */
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  title: Bilingual.refine((title) => title['zh-CN'].trim() !== '' && title.en.trim() !== ''),
  idempotencyKey: IdempotencyKey,
});
export type CreateTestInput = z.infer<typeof CreateTestInput>;

export const CreateTestOutput = z.object({ testId: Id });
export type CreateTestOutput = z.infer<typeof CreateTestOutput>;

/** Creates a test without forms. A code that is taken is a CONFLICT. */
export const createTestProcedure = procedureFor('exams.manageTests')
  .input(CreateTestInput)
  .output(CreateTestOutput)
  .mutation(({ ctx, input }) => createTest(ctx, input));

export async function createTest(ctx: PersonContext, input: CreateTestInput): Promise<CreateTestOutput> {
  if (!mayManageTests(ctx.actor)) throw new KaopuError('FORBIDDEN', { permission: 'exams.manageTests' });
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'exams.createTest', input }, async () => {
      const now = ctx.clock.now();
      const testId = ctx.chance.newId(now);
      const { code, title } = input;
      const isNew = await testStore.insertTest(
        tx,
        { testId, code, title, createdBy: ctx.actor.personId, createdAt: now },
        { testId, ...emptyFormDraft, revision: 1, savedBy: ctx.actor.personId, savedAt: now },
      );
      if (!isNew) throw new KaopuError('CONFLICT', { field: 'code' });
      await recordEvent(tx, ctx, 'exams.testCreated', {
        subject: { kind: 'test', id: testId },
        data: { testId, code },
      });
      return { testId };
    }),
  );
}
