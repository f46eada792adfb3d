import type { KeyKeeper } from '@kaopu/api/certification/signing-keys.ts';
import { systemChance, systemClock } from '@kaopu/api/chance.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { isSecretOf, resolveSecret } from '../installation/secret.ts';
import type { Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';
import { withDatabase } from './with-database.ts';

/** Runs a command on the signing keys, beside a running server or without one. */
export async function withKeyKeeper(
  settings: Settings,
  act: (keeper: KeyKeeper) => Promise<void>,
): Promise<void> {
  await withDatabase({ settings, whenInUse: 'join' }, async ({ db }) => {
    const [row] = await db.select().from(installation);
    if (!row) throw new StartFault('There is no installation in this database yet. Start Kaopu once first.');
    const secret = resolveSecret(settings, false);
    if (!row.secretCheck || !isSecretOf(row.secretCheck, secret.value, row.installationId)) {
      throw new StartFault(
        `The key-encryption secret (${secret.origin}) is not the one this database was made with.`,
      );
    }
    const actor = { kind: 'system', process: 'kaopu keys' } as const;
    await act({ db, clock: systemClock, chance: systemChance, secret: secret.value, actor });
  });
}
