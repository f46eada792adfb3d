/** A file store in memory. */
export function memoryFiles() {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async put(storageKey: string, bytes: Uint8Array) {
      kept.set(storageKey, bytes);
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
