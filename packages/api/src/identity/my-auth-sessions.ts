import { endAuthSessionById, listAuthSessions } from '@kaopu/auth/auth-session/auth-session.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Instant } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { assertSecondFactorShown, getOwnAuthSession } from './own-auth-session.ts';

export const ListMyAuthSessionsOutput = z.object({
  rows: z.array(
    z.object({
      authSessionId: z.string(),
      audience: z.enum(['learner', 'staff']),
      /** Such as `Chrome · Android`; null where it is not known. */
      device: z.string().nullable(),
      createdAt: Instant,
      endsAt: Instant,
      /** The one that asks. */
      isThis: z.boolean(),
    }),
  ),
});
export type ListMyAuthSessionsOutput = z.infer<typeof ListMyAuthSessionsOutput>;

export const EndAuthSessionInput = z.object({ authSessionId: z.string().regex(/^[0-9a-f]{64}$/) });
export type EndAuthSessionInput = z.infer<typeof EndAuthSessionInput>;

export const EndAuthSessionOutput = z.object({});

/** Where one is signed in, in both applications. */
export const listMyAuthSessionsProcedure = signedInProcedure
  .output(ListMyAuthSessionsOutput)
  .query(({ ctx }) => listMyAuthSessions(ctx));

/** Signs one of one's own devices out. */
export const endAuthSessionProcedure = signedInProcedure
  .input(EndAuthSessionInput)
  .output(EndAuthSessionOutput)
  .mutation(({ ctx, input }) => endAuthSession(ctx, input));

export async function listMyAuthSessions(ctx: PersonContext): Promise<ListMyAuthSessionsOutput> {
  const own = await getOwnAuthSession(ctx);
  const all = await listAuthSessions(ctx.db, ctx.actor.personId, ctx.clock.now());
  const rows = all.map(({ authSessionId, audience, device, createdAt, endsAt }) => ({
    authSessionId,
    audience,
    device,
    createdAt: createdAt.toISOString(),
    endsAt: endsAt.toISOString(),
    isThis: authSessionId === own.authSessionId,
  }));
  return { rows: rows.toReversed() };
}

/** NOT_FOUND for one that is over or somebody else's. The one that asks may end itself, too. */
export async function endAuthSession(
  ctx: PersonContext,
  { authSessionId }: EndAuthSessionInput,
): Promise<z.infer<typeof EndAuthSessionOutput>> {
  const own = await assertSecondFactorShown(ctx);
  const { personId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    if (!(await endAuthSessionById(tx, personId, authSessionId))) throw new KaopuError('NOT_FOUND');
    await recordEvent(tx, ctx, 'identity.authSessionEnded', {
      subject: { kind: 'person', id: personId },
      data: { personId },
    });
  });
  if (own.authSessionId === authSessionId) ctx.cookie.clear();
  return {};
}
