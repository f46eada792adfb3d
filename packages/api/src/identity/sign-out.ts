import { endAuthSessionOf } from '@kaopu/auth/auth-session/auth-session.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';

export const SignOutOutput = z.object({});

/** Signs out of this application on this device; signing out twice is no error. */
export const signOutProcedure = publicProcedure.output(SignOutOutput).mutation(({ ctx }) => signOut(ctx));

export async function signOut(ctx: Context): Promise<z.infer<typeof SignOutOutput>> {
  const { actor, cookie, clock } = ctx;
  if (actor.kind === 'person') {
    await ctx.db.transaction(async (tx) => {
      await endAuthSessionOf(tx, cookie.read(), clock.now());
      await recordEvent(tx, ctx, 'identity.signedOut', {
        subject: { kind: 'person', id: actor.personId },
        data: {},
      });
    });
  }
  cookie.clear();
  return {};
}
