import { KaopuError } from '@kaopu/domain/error-code.ts';
import { windowStateAt } from '@kaopu/domain/exams/administration.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as administrationStore from './administration.store.ts';

export const RegisterInput = z.object({ administrationId: Id });
export type RegisterInput = z.infer<typeof RegisterInput>;

export const RegisterOutput = z.object({ registrationId: Id });
export type RegisterOutput = z.infer<typeof RegisterOutput>;

/**
 * Registers the actor for an administration that is not over; registering again gives the registration there
 * is. WINDOW_NOT_OPEN once it is over.
 */
export const registerProcedure = procedureFor('exams.register')
  .input(RegisterInput)
  .output(RegisterOutput)
  .mutation(({ ctx, input }) => register(ctx, input));

export async function register(
  ctx: PersonContext,
  { administrationId }: RegisterInput,
): Promise<RegisterOutput> {
  return ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const administration = await administrationStore.findAdministration(tx, 'all', administrationId);
    if (!administration) throw new KaopuError('NOT_FOUND');
    if (windowStateAt(administration, now) === 'over') throw new KaopuError('WINDOW_NOT_OPEN');
    const registrationId = ctx.chance.newId(now);
    const { personId } = ctx.actor;
    const row = {
      registrationId,
      administrationId,
      personId,
      state: 'confirmed' as const,
      registeredAt: now,
    };
    const existing = await administrationStore.insertRegistration(tx, row);
    if (existing) return { registrationId: existing };
    await recordEvent(tx, ctx, 'exams.registered', {
      subject: { kind: 'person', id: personId },
      data: { administrationId, registrationId },
    });
    return { registrationId };
  });
}
