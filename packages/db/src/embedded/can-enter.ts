import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseUser } from './database-user.ts';

/** The first folder on the way to `folder` (itself included) that the user may not enter, or null. */
export function findClosedFolder(folder: string, user: NonNullable<DatabaseUser>): string | null {
  const absolute = resolve(folder);
  const parent = dirname(absolute);
  if (parent !== absolute) {
    const above = findClosedFolder(parent, user);
    if (above) return above;
  }
  return mayEnter(absolute, user) ? null : absolute;
}

/** Whether mode bits let the user pass; a folder that does not exist yet stands in nobody's way. */
function mayEnter(folder: string, user: NonNullable<DatabaseUser>): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return true;
  if (stat.uid === user.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === user.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
