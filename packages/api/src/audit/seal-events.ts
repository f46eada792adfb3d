import type { Db } from '@kaopu/db/client.ts';
import type { Clock } from '../dependencies.ts';
import * as auditStore from './audit.store.ts';
import { genesisHash, leafHash, linkHash } from './chain-hash.ts';
import { type HeadSigner, signHead } from './signed-head.ts';

const largestBlock = 10_000;

/**
 * Chains the events that no block holds yet into one signed block; gives its number, or null where there was
 * nothing to seal or another server is sealing. Writers never wait for it: it locks nothing that they use.
 */
export async function sealEvents(
  { db, clock }: { db: Db; clock: Clock },
  signer: HeadSigner,
): Promise<{ blockNumber: number; eventCount: number } | null> {
  return db.transaction(async (tx) => {
    if (!(await auditStore.takeSealLock(tx))) return null;
    const horizon = await auditStore.readHorizon(tx);
    const events = await auditStore.findUnsealed(tx, await auditStore.readCursor(tx), horizon, largestBlock);
    // A full block may leave others of its last transaction behind, so the cursor waits for the next run.
    if (events.length < largestBlock) await auditStore.moveCursor(tx, horizon);
    if (events.length === 0) return null;
    const block = await chain(
      events,
      await auditStore.findLastBlock(tx),
      await auditStore.getInstallationId(tx),
    );
    const sealedAt = clock.now();
    const head = await signHead({ ...block.head, sealedAt: sealedAt.toISOString() }, signer);
    const { installationId: _, ...columns } = block.head;
    await auditStore.insertBlock(tx, { ...columns, sealedAt, signingKeyId: signer.keyId, head }, block.seals);
    return { blockNumber: columns.blockNumber, eventCount: events.length };
  });
}

async function chain(
  events: { eventId: string; body: string }[],
  last: Awaited<ReturnType<typeof auditStore.findLastBlock>>,
  installationId: string,
) {
  const blockNumber = (last?.blockNumber ?? 0) + 1;
  const firstPosition = last ? last.firstPosition + last.eventCount : 1;
  const previousHash = last?.headHash ?? genesisHash(installationId);
  let headHash = previousHash;
  const seals = events.map(({ eventId, body }, index) => {
    headHash = linkHash(headHash, leafHash(body));
    return { position: firstPosition + index, eventId, blockNumber, chainHash: headHash };
  });
  const head = {
    installationId,
    blockNumber,
    firstPosition,
    eventCount: events.length,
    previousHash,
    headHash,
  };
  return { head, seals };
}
