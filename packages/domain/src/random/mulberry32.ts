/** Gives the next number of a stream, at least 0 and below 1. */
export type Draw = () => number;

/**
 * The stream of mulberry32 for a 32-bit seed: the same seed always gives the same numbers, everywhere.
 * Fast and even enough to shuffle and to resample; never for secrets.
 * Source: Tommy Ettinger, public domain; as written out in golden-vectors.yaml, `bootstrap.generator`.
 */
export function mulberry32(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A 32-bit seed from a text, so that a stream can be named (an attempt's seed and an item's id, say).
 * Source: FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, so that texts that differ only
 * at their end start far apart.
 */
export function seedFromText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * `list` in the order that `draw` decides; the list itself stays. Source: Fisher and Yates, from the last
 * place down, `j = floor(draw * (i + 1))`: the rule under `generators` of the demo world.
 */
export function shuffled<Value>(list: readonly Value[], draw: Draw): Value[] {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other] as Value, order[last] as Value];
  }
  return order;
}
