import { sealTotpSecret } from '@kaopu/auth/second-factor/totp.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { putPendingTotp, spendTotpStep } from './second-factor.store.ts';

/**
 * Gives a person of the demo an authenticator secret that a command may tell. Refused outside a demo, so that no
 * secret that somebody has seen can open a real account.
 */
export async function enrolKnownTotp(
  tx: Tx,
  deps: Pick<Dependencies, 'chance' | 'clock' | 'secret' | 'installation'>,
  facts: { personId: string; totpSecret: Uint8Array },
): Promise<void> {
  if (!deps.installation.isDemo) throw new KaopuError('FORBIDDEN');
  const { personId, totpSecret } = facts;
  const sealed = sealTotpSecret(totpSecret, deps.secret, personId, deps.chance.bytes(12));
  if (!(await putPendingTotp(tx, personId, sealed))) throw new KaopuError('CONFLICT');
  await spendTotpStep(tx, personId, { lastStep: 0, confirmedAt: deps.clock.now() });
}
