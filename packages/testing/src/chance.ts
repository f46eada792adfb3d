import { createHash } from 'node:crypto';

/** Ids and bytes that are the same in every run with the same seed; ids are UUIDs version 7 that rise. */
export function seededChance(seed = 'kaopu') {
  let count = 0;
  const draw = (length: number): Uint8Array => {
    const chunks: Buffer[] = [];
    for (let filled = 0; filled < length; filled += 32) {
      chunks.push(createHash('sha256').update(`${seed}:${count++}`).digest());
    }
    return new Uint8Array(Buffer.concat(chunks).subarray(0, length));
  };
  return { bytes: draw, newId: (at: Date) => toUuidV7(at, ++count, draw(8)) };
}

function toUuidV7(at: Date, count: number, random: Uint8Array): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const sequence = (count % 0x1000).toString(16).padStart(3, '0');
  const rest = Buffer.from(random).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-8${rest.slice(0, 3)}-${rest.slice(3, 15)}`;
}
