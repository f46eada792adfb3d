import type { Db, Reader } from '@kaopu/db/client.ts';
import * as auditStore from './audit.store.ts';
import { commitmentTo } from './canonical-event.ts';
import { genesisHash } from './chain-hash.ts';
import type { Finding, Verdict } from './finding.ts';
import { type HeadVerifier, SignedHead, verifyHead } from './signed-head.ts';
import { findBrokenPlace, type Place } from './verify-block.ts';

type Block = Awaited<ReturnType<typeof auditStore.findBlocks>>[number];

/**
 * Walks the whole record on one snapshot: signatures, the chain, every event, the personal data that is still
 * there, and events that were slipped in beside the chain. With a head that was kept elsewhere it also finds a
 * chain that was cut or rewritten as a whole. Memory is bounded by one block.
 */
export async function verifyRecord(db: Db, verifier: HeadVerifier, keptHead?: SignedHead): Promise<Verdict> {
  return db.transaction(
    async (tx) => {
      const blocks = await auditStore.findBlocks(tx);
      const finding =
        (await findBrokenBlock(tx, blocks, verifier)) ??
        findKeptHeadMismatch(blocks, keptHead) ??
        (await findSlippedIn(tx));
      if (finding) return { kind: 'broken', finding };
      const events = blocks.reduce((sum, block) => sum + block.eventCount, 0);
      const unsealed = await auditStore.countUnsealed(tx);
      return { kind: 'whole', blocks: blocks.length, events, unsealed };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function findBrokenBlock(
  reader: Reader,
  blocks: Block[],
  verifier: HeadVerifier,
): Promise<Finding | null> {
  let previousHash = genesisHash(await auditStore.getInstallationId(reader));
  let firstPosition = 1;
  for (const [index, block] of blocks.entries()) {
    const places = await auditStore.findPlaces(reader, block.blockNumber);
    const finding =
      findBrokenLink(block, { blockNumber: index + 1, previousHash, firstPosition }) ??
      findBrokenPlace(block, places) ??
      (await findForgedHead(block, verifier)) ??
      (await findChangedPersonal(reader, block, places));
    if (finding) return finding;
    previousHash = block.headHash;
    firstPosition += block.eventCount;
  }
  return null;
}

function findBrokenLink(
  block: Block,
  expected: { blockNumber: number; previousHash: string; firstPosition: number },
): Finding | null {
  const { blockNumber } = expected;
  if (block.blockNumber !== blockNumber) {
    return { kind: 'deleted', blockNumber, explanation: `block ${blockNumber} is gone` };
  }
  if (block.previousHash === expected.previousHash && block.firstPosition === expected.firstPosition)
    return null;
  return {
    kind: 'forged',
    blockNumber,
    explanation: `block ${blockNumber} does not follow from the one before it`,
  };
}

async function findForgedHead(block: Block, verifier: HeadVerifier): Promise<Finding | null> {
  const { blockNumber } = block;
  const head = SignedHead.parse(JSON.parse(block.head));
  const agrees =
    head.blockNumber === blockNumber &&
    head.headHash === block.headHash &&
    head.previousHash === block.previousHash &&
    head.firstPosition === block.firstPosition &&
    head.eventCount === block.eventCount;
  if (agrees && (await verifyHead(head, verifier))) return null;
  return { kind: 'forged', blockNumber, explanation: `the signature of block ${blockNumber} does not hold` };
}

async function findChangedPersonal(reader: Reader, block: Block, places: Place[]): Promise<Finding | null> {
  const kept = await auditStore.findPersonal(
    reader,
    places.map(({ eventId }) => eventId),
  );
  for (const personal of kept) {
    const place = places.find(({ eventId }) => eventId === personal.eventId);
    const { personal: commitment } = JSON.parse(place?.event?.body ?? '{}');
    if (commitment !== commitmentTo(personal.salt, personal.data)) {
      const at = {
        blockNumber: block.blockNumber,
        position: place?.position ?? 0,
        eventId: personal.eventId,
      };
      return {
        ...at,
        kind: 'personal_changed',
        explanation: 'the personal data beside this event was changed',
      };
    }
  }
  return null;
}

function findKeptHeadMismatch(blocks: Block[], kept: SignedHead | undefined): Finding | null {
  if (!kept) return null;
  const { blockNumber } = kept;
  const block = blocks[blockNumber - 1];
  if (!block) {
    const explanation = `the kept head is of block ${blockNumber}, the record ends at block ${blocks.length}`;
    return { kind: 'cut', blockNumber: blocks.length + 1, explanation };
  }
  if (block.headHash === kept.headHash) return null;
  return {
    kind: 'rewritten',
    blockNumber,
    explanation: `block ${blockNumber} is not the one whose head was kept`,
  };
}

/** An event that lies below the sealer's cursor and in no block was put there after sealing. */
async function findSlippedIn(reader: Reader): Promise<Finding | null> {
  const [event] = await auditStore.findUnsealed(reader, '0', await auditStore.readCursor(reader), 1);
  if (!event) return null;
  const explanation = `event ${event.eventId} stands in no block though its time has passed`;
  return { kind: 'inserted', blockNumber: 0, eventId: event.eventId, explanation };
}
