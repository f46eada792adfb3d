import { endAuthSessionsIn } from '@kaopu/auth/auth-session/auth-session.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { isStaffDuty } from '@kaopu/domain/identity/duty.ts';
import { decideEndDuty } from '@kaopu/domain/identity/end-duty.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as dutyStore from './duty.store.ts';

export const EndDutyInput = z.object({ assignmentId: Id });
export type EndDutyInput = z.infer<typeof EndDutyInput>;

export const EndDutyOutput = z.object({});

/** Ends a duty now. The last administrator keeps theirs: LAST_ADMINISTRATOR. */
export const endDutyProcedure = procedureFor('identity.manageDuties')
  .input(EndDutyInput)
  .output(EndDutyOutput)
  .mutation(({ ctx, input }) => endDuty(ctx, input));

/** Ending what is over changes nothing. Whoever has no staff duty left is signed out of the staff application. */
export async function endDuty(
  ctx: PersonContext,
  { assignmentId }: EndDutyInput,
): Promise<z.infer<typeof EndDutyOutput>> {
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const administrators = await dutyStore.lockAdministrators(tx);
    const assignment = await dutyStore.findAssignment(tx, assignmentId);
    if (!assignment) throw new KaopuError('NOT_FOUND');
    const decision = decideEndDuty({ actor: ctx.actor, assignment, administrators, now });
    if (decision.kind === 'refused') throw new KaopuError(decision.code);
    if (decision.kind === 'ended') return {};
    const { personId, duty, scopeType, scopeId } = assignment;
    await dutyStore.setAssignmentEnd(tx, assignmentId, { toAt: decision.at, endedBy: ctx.actor.personId });
    await recordEvent(tx, ctx, 'identity.dutyEnded', {
      subject: { kind: 'person', id: personId },
      data: { assignmentId, personId, duty, scopeType, scopeId },
    });
    const left = await dutyStore.listDutiesInForce(tx, personId, now);
    if (!left.some((held) => isStaffDuty(held.duty))) await endAuthSessionsIn(tx, personId, 'staff');
    return {};
  });
}
