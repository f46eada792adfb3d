import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** A file store in memory. */
export function memoryFiles() {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async put(storageKey: string, bytes: Uint8Array) {
      kept.set(storageKey, bytes);
    },
    async putStream(storageKey: string, stream: Readable) {
      kept.set(storageKey, new Uint8Array(await buffer(stream)));
    },
    async readRange(storageKey: string, range: { start: number; end: number }) {
      return Readable.from([(kept.get(storageKey) ?? new Uint8Array()).slice(range.start, range.end + 1)]);
    },
    async read(storageKey: string) {
      const bytes = kept.get(storageKey);
      if (!bytes) throw new Error(`no file ${storageKey}`);
      return bytes;
    },
    async remove(storageKey: string) {
      kept.delete(storageKey);
    },
  };
}
