import type { auditBlock } from '@kaopu/db/schema/audit.ts';
import type { findPlaces } from './audit.store.ts';
import { toCanonicalJson } from './canonical-event.ts';
import { leafHash, linkHash } from './chain-hash.ts';
import type { Finding } from './finding.ts';

type Block = typeof auditBlock.$inferSelect;
export type Place = Awaited<ReturnType<typeof findPlaces>>[number];

/** The first place of one block that is not as it was sealed, or null. Pure: hashes and compares. */
export function findBrokenPlace(block: Block, places: readonly Place[]): Finding | null {
  let before = block.previousHash;
  let hash = block.previousHash;
  for (const [index, place] of places.entries()) {
    const position = block.firstPosition + index;
    const at = { blockNumber: block.blockNumber, position, eventId: place.eventId };
    if (place.position !== position) {
      const explanation = `nothing stands at position ${position}; the next event is at ${place.position}`;
      return { blockNumber: block.blockNumber, position, kind: 'deleted', explanation };
    }
    if (!place.event) return { ...at, kind: 'deleted', explanation: `event ${place.eventId} is gone` };
    const mismatch = findColumnMismatch(place.event);
    if (mismatch)
      return { ...at, kind: 'changed', explanation: `column ${mismatch} differs from the sealed event` };
    const next = linkHash(hash, leafHash(place.event.body));
    if (next !== place.chainHash) return explainMismatch(at, { before, hash, place, places });
    before = hash;
    hash = next;
  }
  if (places.length < block.eventCount) {
    const position = block.firstPosition + places.length;
    const explanation = `${block.eventCount - places.length} events are missing at the end of the block`;
    return { blockNumber: block.blockNumber, position, kind: 'deleted', explanation };
  }
  const extra = places[block.eventCount];
  if (extra) {
    const at = { blockNumber: block.blockNumber, position: extra.position, eventId: extra.eventId };
    return { ...at, kind: 'inserted', explanation: `the block was sealed with ${block.eventCount} events` };
  }
  return null;
}

/** Tells an inserted and a reordered event from a changed one by trying what the stored hash was made of. */
function explainMismatch(
  at: { blockNumber: number; position: number; eventId: string },
  facts: { before: string; hash: string; place: Place; places: readonly Place[] },
): Finding {
  const { before, hash, place, places } = facts;
  const fits = (from: string, candidate: Place) =>
    candidate.event !== null && linkHash(from, leafHash(candidate.event.body)) === place.chainHash;
  const previous = places[places.indexOf(place) - 1];
  if (previous && before !== hash && fits(before, place)) {
    const inserted = { ...at, position: previous.position, eventId: previous.eventId };
    return {
      ...inserted,
      kind: 'inserted',
      explanation: `event ${previous.eventId} was put in after sealing`,
    };
  }
  const rightful = places.find((candidate) => candidate !== place && fits(hash, candidate));
  if (rightful) {
    const explanation = `event ${rightful.eventId} belongs here, ${place.eventId} stands in its place`;
    return { ...at, kind: 'reordered', explanation };
  }
  return { ...at, kind: 'changed', explanation: `event ${place.eventId} is not what was sealed` };
}

/** The columns repeat the sealed body so that they can be searched; gives the first one that disagrees. */
function findColumnMismatch(event: NonNullable<Place['event']>): string | null {
  const body: Record<string, unknown> = JSON.parse(event.body);
  if (toCanonicalJson(body) !== event.body) return 'body';
  const { body: _, transactionId: __, ...columns } = event;
  for (const [name, value] of Object.entries(columns)) {
    const shown = value instanceof Date ? value.toISOString() : value;
    if (shown !== body[name]) return name;
  }
  return null;
}
