import { systemChance } from '@kaopu/api/chance.ts';
import type { Clock, Dependencies, Installation } from '@kaopu/api/dependencies.ts';
import type { Db } from '@kaopu/db/client.ts';
import { createDiskFiles } from './storage/disk-files.ts';

/** The real things behind what operations may reach. */
export function createDependencies(given: {
  db: Db;
  clock: Clock;
  filesFolder: string;
  secret: string;
  installation: Installation;
  mailQueued: () => void;
}): Dependencies {
  const { db, clock, secret, installation, mailQueued } = given;
  return {
    db,
    clock,
    chance: systemChance,
    files: createDiskFiles(given.filesFolder),
    secret,
    installation,
    mailQueued,
  };
}
