import type { Db, Reader } from '@kaopu/db/client.ts';
import type { Dependencies } from '../dependencies.ts';
import * as auditStore from './audit.store.ts';
import { openHeadSigner, openHeadVerifier } from './audit-key.ts';
import type { Verdict } from './finding.ts';
import { sealEvents } from './seal-events.ts';
import type { SignedHead } from './signed-head.ts';
import { verifyRecord } from './verify-record.ts';

export { toCanonicalJson } from './canonical-event.ts';
export { type Acting, recordEvent } from './record-event.ts';

/** The newest signed head, byte for byte as it is published, or null before the first block. */
export async function findPublishedHead(reader: Reader): Promise<string | null> {
  const last = await auditStore.findLastBlock(reader);
  return last?.head ?? null;
}

/**
 * Seals what waits with the installation's audit key. Gives the block, or null where there was nothing to seal.
 */
export async function sealRecord(
  deps: Pick<Dependencies, 'db' | 'clock' | 'secret'>,
): Promise<{ blockNumber: number; eventCount: number } | null> {
  return sealEvents(deps, await openHeadSigner(deps));
}

/** Verifies the whole record, against a head that was kept elsewhere where one is given. */
export async function verifyWholeRecord(db: Db, keptHead?: SignedHead): Promise<Verdict> {
  return verifyRecord(db, await openHeadVerifier(db), keptHead);
}
