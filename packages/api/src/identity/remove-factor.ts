import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { queueMail } from '../notify/notify.offers.ts';
import { signedInProcedure } from '../trpc.ts';
import { findAccount } from './account.store.ts';
import { assertSecondFactorShown } from './own-auth-session.ts';
import * as secondFactorStore from './second-factor.store.ts';
import { askResetLink, toMinute } from './set-password.ts';

export const RemoveFactorOutput = z.object({});
export type RemoveFactorOutput = z.infer<typeof RemoveFactorOutput>;

export const RemovePasskeyInput = z.object({ passkeyId: z.string().max(1400) });
export type RemovePasskeyInput = z.infer<typeof RemovePasskeyInput>;

/** Takes one's authenticator app away. Duties that need a second factor wait until there is another. */
export const removeTotpProcedure = signedInProcedure
  .output(RemoveFactorOutput)
  .mutation(({ ctx }) => removeTotp(ctx));

/** Takes one of one's own passkeys away; somebody else's is not there. */
export const removePasskeyProcedure = signedInProcedure
  .input(RemovePasskeyInput)
  .output(RemoveFactorOutput)
  .mutation(({ ctx, input }) => removePasskey(ctx, input));

export const removeTotp = (ctx: PersonContext): Promise<RemoveFactorOutput> =>
  removeFactor(ctx, 'identity.totpRemoved', (tx) => secondFactorStore.removeTotp(tx, ctx.actor.personId));

export const removePasskey = (
  ctx: PersonContext,
  { passkeyId }: RemovePasskeyInput,
): Promise<RemoveFactorOutput> =>
  removeFactor(ctx, 'identity.passkeyRemoved', (tx) =>
    secondFactorStore.removePasskey(tx, ctx.actor.personId, passkeyId),
  );

async function removeFactor(
  ctx: PersonContext,
  event: 'identity.totpRemoved' | 'identity.passkeyRemoved',
  remove: (tx: Tx) => Promise<boolean>,
): Promise<RemoveFactorOutput> {
  await assertSecondFactorShown(ctx);
  const { personId, audience } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    if (!(await remove(tx))) throw new KaopuError('NOT_FOUND');
    const left = await secondFactorStore.countFactors(tx, personId);
    // Without a factor the codes that stand in for it would be a factor of their own.
    if (!secondFactorStore.hasAnyFactor(left)) await secondFactorStore.replaceRecoveryCodes(tx, personId, []);
    await recordEvent(tx, ctx, event, { subject: { kind: 'person', id: personId }, data: { personId } });
    const account = await findAccount(tx, personId);
    if (!account) throw new KaopuError('NOT_SIGNED_IN');
    await queueMail(tx, ctx, account, {
      template: 'second_factor_removed',
      params: { name: account.name, at: toMinute(ctx.clock.now()), link: askResetLink(ctx, audience) },
    });
  });
  ctx.mailQueued?.();
  return {};
}
