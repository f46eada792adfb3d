import {
  hashRecoveryCode,
  recoveryCodeBytes,
  writeRecoveryCodes,
} from '@kaopu/auth/second-factor/recovery-codes.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { signedInProcedure } from '../trpc.ts';
import { assertSecondFactorShown } from './own-auth-session.ts';
import { countFactors, hasAnyFactor, replaceRecoveryCodes } from './second-factor.store.ts';

/** Shown once, when they are made; the database keeps keyed hashes. */
export const RecoveryCodes = z.array(z.string());

export const MakeRecoveryCodesOutput = z.object({ recoveryCodes: RecoveryCodes });

/** Makes ten new recovery codes; all earlier ones stop working. */
export const makeRecoveryCodesProcedure = signedInProcedure
  .output(MakeRecoveryCodesOutput)
  .mutation(({ ctx }) => makeRecoveryCodes(ctx));

export async function makeRecoveryCodes(
  ctx: PersonContext,
): Promise<z.infer<typeof MakeRecoveryCodesOutput>> {
  await assertSecondFactorShown(ctx);
  const recoveryCodes = await ctx.db.transaction(async (tx) => {
    if (!hasAnyFactor(await countFactors(tx, ctx.actor.personId))) throw new KaopuError('NOT_FOUND');
    return giveRecoveryCodes(tx, ctx);
  });
  return { recoveryCodes };
}

/** The ten codes of somebody who has none yet, with their first second factor; null for whoever has some. */
export async function giveFirstRecoveryCodes(tx: Tx, ctx: PersonContext): Promise<string[] | null> {
  const { recoveryCodes } = await countFactors(tx, ctx.actor.personId);
  return recoveryCodes > 0 ? null : giveRecoveryCodes(tx, ctx);
}

async function giveRecoveryCodes(tx: Tx, ctx: PersonContext): Promise<string[]> {
  const { personId } = ctx.actor;
  const codes = writeRecoveryCodes(ctx.chance.bytes(recoveryCodeBytes));
  const hashed = codes.map((code) => ({
    recoveryCodeId: ctx.chance.newId(ctx.clock.now()),
    codeHash: hashRecoveryCode(ctx.secret, personId, code),
  }));
  await replaceRecoveryCodes(tx, personId, hashed);
  await recordEvent(tx, ctx, 'identity.recoveryCodesMade', {
    subject: { kind: 'person', id: personId },
    data: { personId },
  });
  return codes;
}
