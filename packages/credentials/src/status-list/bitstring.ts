import { CredentialError } from '../credential-error.ts';
import { decodeBase64url, encodeBase64url } from '../encoding/base64url.ts';

/** The shortest list that hides a single credential in a crowd: 16 KiB of bits. */
export const SHORTEST_LIST = 131_072;
/** What we are willing to unpack: 64 MiB of bits, so that a crafted list cannot fill a phone's memory. */
const LONGEST_UNPACKED_BYTES = 8 * 1024 * 1024;

/**
 * Packs a list: the bit of index 0 is the leftmost, the bytes are gzipped and written as multibase base64url
 * (W3C Bitstring Status List 1.0, section 4.1).
 * @param setIndexes the indexes whose bit is 1
 * @param length number of bits, a multiple of 8
 */
export async function encodeBitstring(setIndexes: Iterable<number>, length = SHORTEST_LIST): Promise<string> {
  if (length < SHORTEST_LIST || length % 8 !== 0) throw new RangeError(`a list of ${length} bits`);
  const bytes = new Uint8Array(length / 8);
  for (const index of setIndexes) {
    if (!Number.isInteger(index) || index < 0 || index >= length) throw new RangeError(`index ${index}`);
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  }
  const packed = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
  return `u${encodeBase64url(new Uint8Array(await packed.arrayBuffer()))}`;
}

/**
 * Unpacks a list.
 * @throws CredentialError STATUS_LIST_DAMAGED when it is not multibase base64url, not GZIP, too short or too long
 */
export async function decodeBitstring(encodedList: string): Promise<Uint8Array> {
  if (!encodedList.startsWith('u')) throw damaged('not multibase base64url');
  let bytes: Uint8Array;
  try {
    bytes = await unpack(decodeBase64url(encodedList.slice(1)));
  } catch (cause) {
    throw damaged('cannot be unpacked', cause);
  }
  if (bytes.length * 8 < SHORTEST_LIST) throw damaged(`only ${bytes.length * 8} entries`);
  return bytes;
}

/**
 * The bit at an index.
 * @throws CredentialError STATUS_LIST_DAMAGED when the list has no such index
 */
export function readBit(bytes: Uint8Array, index: number): boolean {
  const byte = Number.isInteger(index) && index >= 0 ? bytes[Math.floor(index / 8)] : undefined;
  if (byte === undefined) throw damaged(`no index ${index}`);
  return (byte & (0x80 >> (index % 8))) !== 0;
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > LONGEST_UNPACKED_BYTES) throw new RangeError('too long');
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function damaged(detail: string, cause?: unknown): CredentialError {
  return new CredentialError('STATUS_LIST_DAMAGED', detail, { cause });
}
