import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { FileStore } from '@kaopu/api/dependencies.ts';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Keeps files in a folder of this machine. Keys are paths inside it; flydrive refuses any that lead out. */
export function createDiskFiles(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    put: (storageKey, bytes) => disk.put(storageKey, bytes),
    read: (storageKey) => disk.getBytes(storageKey),
    putStream: (storageKey, stream) => disk.putStream(storageKey, stream),
    readRange: async (storageKey, range) => {
      // Keys are made by Kaopu; flydrive still refuses one that leads out of the folder.
      await disk.exists(storageKey);
      return createReadStream(join(folder, storageKey), range);
    },
    remove: (storageKey) => disk.delete(storageKey),
  };
}
