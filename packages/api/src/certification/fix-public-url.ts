import type { Tx } from '@kaopu/db/client.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';

/**
 * Fixes the public URL at the first issuance, because signed credentials name it; held until the transaction
 * ends. PUBLIC_URL_FIXED where this server runs under another one than the credentials so far.
 */
export async function fixPublicUrl(tx: Tx, ctx: PersonContext): Promise<void> {
  const { publicUrl } = ctx.installation;
  const [row] = await tx.select().from(installation).for('update');
  if (!row) throw new Error('the installation is written at the first start');
  if (row.publicUrl === publicUrl) return;
  if (row.publicUrl !== null) throw new KaopuError('PUBLIC_URL_FIXED', { fixed: row.publicUrl });
  await tx.update(installation).set({ publicUrl });
  const subject = { kind: 'installation', id: row.installationId };
  await recordEvent(tx, ctx, 'certification.publicUrlFixed', { subject, data: { publicUrl } });
}
