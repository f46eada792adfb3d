import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id, Instant } from '@kaopu/domain/identifier.ts';
import { Duty, type DutyAssignment, ScopeType } from '@kaopu/domain/identity/duty.ts';
import { decideGiveDuty } from '@kaopu/domain/identity/give-duty.ts';
import { z } from 'zod';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { addDuty } from './add-person.ts';
import * as dutyStore from './duty.store.ts';
import { findScopes } from './scope.store.ts';

export const GiveDutyInput = z.object({
  idempotencyKey: IdempotencyKey,
  personId: Id,
  duty: Duty,
  scopeType: ScopeType,
  scopeId: Id.nullable(),
  /** Now, where it is not given. */
  from: Instant.optional(),
  to: Instant.nullable(),
});
export type GiveDutyInput = z.infer<typeof GiveDutyInput>;

export const GiveDutyOutput = z.object({ assignmentId: Id });
export type GiveDutyOutput = z.infer<typeof GiveDutyOutput>;

/** Gives a person a duty in a scope for a time. Never to oneself: DUTY_TO_ONESELF. */
export const giveDutyProcedure = procedureFor('identity.manageDuties')
  .input(GiveDutyInput)
  .output(GiveDutyOutput)
  .mutation(({ ctx, input }) => giveDuty(ctx, input));

/** A duty that the person holds already for as long gives the assignment there is. */
export function giveDuty(ctx: PersonContext, input: GiveDutyInput): Promise<GiveDutyOutput> {
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key: input.idempotencyKey, operation: 'identity.giveDuty', input }, async () => {
      const now = ctx.clock.now();
      const { personId } = input;
      const wanted: DutyAssignment = {
        duty: input.duty,
        scopeType: input.scopeType,
        scopeId: input.scopeId,
        from: input.from === undefined ? now : new Date(input.from),
        to: input.to === null ? null : new Date(input.to),
      };
      if (!(await dutyStore.lockForDuties(tx, personId))) throw new KaopuError('NOT_FOUND');
      const existing = await dutyStore.listDuties(tx, personId);
      const decision = decideGiveDuty({ actor: ctx.actor, personId, wanted, existing, now });
      if (decision.kind === 'refused') throw new KaopuError(decision.code);
      if (decision.kind === 'invalid') throw new KaopuError('INVALID_INPUT', { field: decision.field });
      if (decision.kind === 'held') return { assignmentId: decision.assignmentId };
      await assertScopeThere(tx, wanted);
      return { assignmentId: await addDuty(tx, ctx, { ...wanted, personId }) };
    }),
  );
}

async function assertScopeThere(tx: Tx, { scopeType, scopeId }: DutyAssignment): Promise<void> {
  if (scopeId === null) return;
  const found = await findScopes(tx, scopeType, [scopeId]);
  if (found.length === 0) throw new KaopuError('INVALID_INPUT', { field: 'scopeId' });
}
