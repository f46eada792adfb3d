import { decideStartAttempt } from '@kaopu/domain/delivery/start-attempt.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { procedureFor } from '../trpc.ts';
import * as attemptStore from './attempt.store.ts';

export const StartAttemptInput = z.object({ registrationId: Id });
export type StartAttemptInput = z.infer<typeof StartAttemptInput>;

export const StartAttemptOutput = z.object({ attemptId: Id });
export type StartAttemptOutput = z.infer<typeof StartAttemptOutput>;

/**
 * Starts the one attempt of the actor's registration, or goes on with it. WINDOW_NOT_OPEN outside the window,
 * ATTEMPT_CLOSED where it is submitted already.
 */
export const startAttemptProcedure = procedureFor('delivery.sit')
  .input(StartAttemptInput)
  .output(StartAttemptOutput)
  .mutation(({ ctx, input }) => startAttempt(ctx, input));

export async function startAttempt(
  ctx: PersonContext,
  { registrationId }: StartAttemptInput,
): Promise<StartAttemptOutput> {
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const administration = await attemptStore.findOwnRegistration(tx, ctx.actor.personId, registrationId);
    if (!administration) throw new KaopuError('NOT_FOUND');
    const existing = await attemptStore.findAttemptOf(tx, registrationId);
    const decision = decideStartAttempt({ administration, existing, now });
    if (decision.kind === 'refused') throw new KaopuError(decision.code);
    if (decision.kind === 'resume') return { attemptId: decision.attemptId };
    const attempt = {
      attemptId: ctx.chance.newId(now),
      registrationId,
      formId: administration.formId,
      deadlineAt: decision.deadlineAt,
    };
    const isNew = await attemptStore.insertAttempt(tx, {
      ...attempt,
      personId: ctx.actor.personId,
      seed: Buffer.from(ctx.chance.bytes(16)).toString('hex'),
      progress: 'in_progress',
      scoring: 'unscored',
      validity: 'valid',
      startedAt: now,
      deviceEpoch: 1,
    });
    if (!isNew) return resumeOther(await attemptStore.findAttemptOf(tx, registrationId));
    await recordEvent(tx, ctx, 'delivery.attemptStarted', {
      subject: { kind: 'attempt', id: attempt.attemptId },
      data: { ...attempt, deadlineAt: attempt.deadlineAt.toISOString() },
    });
    return { attemptId: attempt.attemptId };
  });
}

/** A second tab started it in the same instant: both go on with that one. */
function resumeOther(other: { attemptId: string } | null): StartAttemptOutput {
  if (!other) throw new KaopuError('CONFLICT');
  return { attemptId: other.attemptId };
}
