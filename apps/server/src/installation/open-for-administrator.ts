import type { Db } from '@kaopu/db/client.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import type { Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';
import { decideDemo } from './decide-demo.ts';
import { openInstallation } from './open-installation.ts';

type Ask = {
  db: Db;
  settings: Pick<Settings, 'demo' | 'secret' | 'dataFolder' | 'files' | 'publicUrl'>;
  isEmbedded: boolean;
  now: Date;
};

/**
 * Sees that an administrator is made in a real installation, which is made as a first start would where the database
 * is empty: else that start might take it for the demo's.
 * @throws StartFault where it is the demo or would become it; KAOPU_DEMO=on allows the demo that is there
 */
export async function openForAdministrator(ask: Ask): Promise<void> {
  const { db, isEmbedded } = ask;
  const asked = ask.settings.demo;
  const [found] = await db.select({ isDemo: installation.isDemo }).from(installation);
  if (found?.isDemo && asked !== 'on') {
    throw new StartFault(
      'This database holds the demo, which has an administrator already and never becomes a real installation. For a real one name an empty database (DATABASE_URL) or data folder (KAOPU_DATA); to go on in the demo set KAOPU_DEMO=on.',
    );
  }
  const decision = decideDemo({ asked, isEmbedded, marked: found?.isDemo ?? null });
  if (decision.kind === 'refuse') throw new StartFault(decision.why);
  if (found) return;
  if (decision.kind === 'demo') {
    throw new StartFault(
      'This database is empty, and a start would fill it with the demo. For a real installation set KAOPU_DEMO=off and run this again; for the demo start Kaopu first.',
    );
  }
  await openInstallation(ask);
}
