import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBitstring, encodeBitstring, readBit, SHORTEST_LIST } from './bitstring.ts';
import { drawIndex } from './draw-index.ts';
import { toStatusBits } from './status-entry.ts';

describe('bitstring', () => {
  it('puts index 0 at the left of the first byte, gzipped, as multibase base64url', async () => {
    const encoded = await encodeBitstring([0, 9, SHORTEST_LIST - 1]);
    expect(encoded).toMatch(/^uH4sI[A-Za-z0-9_-]+$/);
    const bytes = gunzipSync(Buffer.from(encoded.slice(1), 'base64url'));
    expect(bytes).toHaveLength(16_384);
    expect([bytes[0], bytes[1], bytes.at(-1)]).toEqual([0b1000_0000, 0b0100_0000, 0b0000_0001]);
  });

  it('reads the example of the W3C Recommendation as an empty list', async () => {
    const bytes = await decodeBitstring(
      'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    );
    expect(bytes).toHaveLength(16_384);
    expect(bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('reads back exactly the bits that were set', async () => {
    const indexes = fc.uniqueArray(fc.nat({ max: SHORTEST_LIST - 1 }), { maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(indexes, fc.nat({ max: SHORTEST_LIST - 1 }), async (set, other) => {
        const bytes = await decodeBitstring(await encodeBitstring(set));
        for (const index of set) expect(readBit(bytes, index)).toBe(true);
        expect(readBit(bytes, other)).toBe(set.includes(other));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses what is short, long, not packed or out of range', async () => {
    const packed = async (length: number) => {
      const stream = new Blob([new Uint8Array(length)]).stream().pipeThrough(new CompressionStream('gzip'));
      return `u${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
    };
    await expect(decodeBitstring(await packed(100))).rejects.toThrow('only 800 entries');
    await expect(decodeBitstring(await packed(9 * 1024 * 1024))).rejects.toThrow('cannot be unpacked');
    await expect(decodeBitstring('uAAAA')).rejects.toThrow('STATUS_LIST_DAMAGED');
    await expect(decodeBitstring('zH4sI')).rejects.toThrow('not multibase base64url');
    await expect(encodeBitstring([SHORTEST_LIST])).rejects.toThrow(RangeError);
    await expect(encodeBitstring([], 8)).rejects.toThrow(RangeError);
    expect(() => readBit(new Uint8Array(16_384), SHORTEST_LIST)).toThrow('no index');
    expect(() => readBit(new Uint8Array(16_384), -1)).toThrow('no index');
  });
});

describe('drawing a place', () => {
  it('never gives one that is taken, and finds the last free one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (length, numbers) => {
        const taken = new Set<number>();
        const random = (below: number) => (numbers.next().value ?? 0) % below;
        for (let n = 0; n < length; n += 1) {
          const index = drawIndex(random, (one) => taken.has(one), length);
          expect(taken.has(index)).toBe(false);
          taken.add(index);
        }
        expect(() => drawIndex(random, (one) => taken.has(one), length)).toThrow('STATUS_LIST_FULL');
      }),
    );
  });
});

describe('status bits', () => {
  it('sets both when revoked, so that a verifier which reads one refuses as well', () => {
    expect(toStatusBits({ suspended: false, revoked: false })).toEqual({
      suspension: false,
      revocation: false,
    });
    expect(toStatusBits({ suspended: true, revoked: false })).toEqual({
      suspension: true,
      revocation: false,
    });
    expect(toStatusBits({ suspended: false, revoked: true })).toEqual({ suspension: true, revocation: true });
  });
});
