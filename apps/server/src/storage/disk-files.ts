import type { FileStore } from '@kaopu/api/dependencies.ts';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Keeps files in a folder of this machine. Keys are paths inside it; flydrive refuses any that lead out. */
export function createDiskFiles(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    put: (storageKey, bytes) => disk.put(storageKey, bytes),
    read: (storageKey) => disk.getBytes(storageKey),
    remove: (storageKey) => disk.delete(storageKey),
  };
}
