import { KaopuError } from '@kaopu/domain/error-code.ts';
import { AdministrationPlan } from '@kaopu/domain/exams/administration.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';
import { mayManageTests } from './exams.policy.ts';
import * as testStore from './test.store.ts';

export const ScheduleAdministrationInput = z.object({
  formId: Id,
  plan: AdministrationPlan,
  idempotencyKey: IdempotencyKey,
});
export type ScheduleAdministrationInput = z.infer<typeof ScheduleAdministrationInput>;

export const ScheduleAdministrationOutput = z.object({ administrationId: Id });
export type ScheduleAdministrationOutput = z.infer<typeof ScheduleAdministrationOutput>;

/** Schedules an offering of a published form. A window that is over already is INVALID_INPUT. */
export const scheduleAdministrationProcedure = procedureFor('exams.manageTests')
  .input(ScheduleAdministrationInput)
  .output(ScheduleAdministrationOutput)
  .mutation(({ ctx, input }) => scheduleAdministration(ctx, input));

export async function scheduleAdministration(
  ctx: PersonContext,
  input: ScheduleAdministrationInput,
): Promise<ScheduleAdministrationOutput> {
  if (!mayManageTests(ctx.actor)) throw new KaopuError('NOT_FOUND');
  const now = ctx.clock.now();
  const { opensAt, closesAt, ...plan } = input.plan;
  const window = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  if (window.closesAt <= now) throw new KaopuError('INVALID_INPUT', { field: 'plan.closesAt' });
  const operation = 'exams.scheduleAdministration';
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation, input }, async () => {
      const form = await testStore.findForm(tx, input.formId);
      if (!form) throw new KaopuError('NOT_FOUND');
      const { formId, testId } = form;
      const administrationId = ctx.chance.newId(now);
      const made = { createdBy: ctx.actor.personId, createdAt: now };
      const row = { administrationId, testId, formId, ...window, ...plan, ...made };
      await administrationStore.insertAdministration(tx, row);
      await recordEvent(tx, ctx, 'exams.administrationScheduled', {
        subject: { kind: 'administration', id: administrationId },
        data: { administrationId, testId, formId },
      });
      return { administrationId };
    }),
  );
}
