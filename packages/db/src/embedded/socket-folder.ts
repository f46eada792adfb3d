import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentUid, type DatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Makes and gives the folder of a cluster's unix socket. It is short on purpose: the whole path may have at most
 * 103 characters (macOS), and data folders are often deeper. Anybody may write to /tmp, so a folder that is not
 * ours alone is left and the next name tried.
 */
export function makeSocketFolder(home: string, user: DatabaseUser): string {
  const owner = user?.uid ?? currentUid();
  const hash = createHash('sha256').update(`${owner} ${home}`).digest('hex').slice(0, 12);
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const folder = join('/tmp', `kaopu-${hash}${attempt === 0 ? '' : `-${attempt}`}`);
    if (takeFolder(folder, owner, user)) return folder;
  }
  throw new EmbeddedPostgresError(
    `No folder for the database's socket could be made in /tmp (/tmp/kaopu-${hash} belongs to somebody else). Make /tmp writable, or remove that folder.`,
  );
}

function takeFolder(folder: string, owner: number, user: DatabaseUser): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const stat = lstatSync(folder);
  return stat.isDirectory() && stat.uid === owner && (stat.mode & 0o077) === 0;
}
