import type { Chance } from '../dependencies.ts';

/** A uniformly random whole number from 0 up to but without `below` (at most 2^32), from cryptographic bytes. */
export function randomBelow(chance: Pick<Chance, 'bytes'>, below: number): number {
  // What lies above the last whole multiple would make small numbers likelier, so it is drawn again.
  const limit = Math.floor(2 ** 32 / below) * below;
  for (;;) {
    const drawn = chance.bytes(4);
    const value = new DataView(drawn.buffer, drawn.byteOffset, 4).getUint32(0);
    if (value < limit) return value % below;
  }
}
