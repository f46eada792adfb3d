import { systemChance, systemClock } from '@kaopu/api/chance.ts';
import type { Dependencies, Installation } from '@kaopu/api/dependencies.ts';
import type { Db } from '@kaopu/db/client.ts';
import { createDiskFiles } from './storage/disk-files.ts';

/** The real things behind what operations may reach. */
export function createDependencies(given: {
  db: Db;
  filesFolder: string;
  secret: string;
  installation: Installation;
}): Dependencies {
  const { db, secret, installation } = given;
  return {
    db,
    clock: systemClock,
    chance: systemChance,
    files: createDiskFiles(given.filesFolder),
    secret,
    installation,
  };
}
