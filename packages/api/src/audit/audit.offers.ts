import type { Reader } from '@kaopu/db/client.ts';
import * as auditStore from './audit.store.ts';

export { type Acting, recordEvent } from './record-event.ts';

/** The newest signed head, byte for byte as it is published, or null before the first block. */
export async function findPublishedHead(reader: Reader): Promise<string | null> {
  const last = await auditStore.findLastBlock(reader);
  return last?.head ?? null;
}
