import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../start-fault.ts';

/** The file in the storage that says which installation it belongs to. */
export const markName = 'installation-id';

/** What is known of a file storage: the installation it belongs to, and whether it holds anything else. */
export type StorageFacts = { folder: string; mark: string | null; hasFiles: boolean };

/** Looks at a file storage; one that does not exist is empty. */
export function lookAtStorage(folder: string): StorageFacts {
  if (!existsSync(folder)) return { folder, mark: null, hasFiles: false };
  try {
    const names = readdirSync(folder);
    const mark = names.includes(markName) ? readFileSync(join(folder, markName), 'utf8').trim() : null;
    return { folder, mark, hasFiles: names.some((name) => name !== markName) };
  } catch (error) {
    throw new StartFault(
      `The file storage ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}). Give this user the right to, or choose another with FILES_FOLDER.`,
    );
  }
}

/** Marks an empty storage as this installation's. Of two servers that start at once, the first one's mark stays. */
export function markStorage(folder: string, installationId: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, markName), `${installationId}\n`, { flag: 'wx' });
    return installationId;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return readFileSync(join(folder, markName), 'utf8').trim();
    throw new StartFault(
      `The file storage ${folder} cannot be written to (${code}). Give this user the right to, or choose another with FILES_FOLDER.`,
    );
  }
}

/**
 * Refuses a storage that is not this database's. `installationId` is null for an empty database.
 * @throws StartFault naming both sides
 */
export function assertStorageMatches(storage: StorageFacts, installationId: string | null): void {
  const { folder, mark, hasFiles } = storage;
  if (installationId === null) {
    if (!hasFiles) return;
    throw new StartFault(
      `The file storage ${folder} already holds files${mark ? ` of the installation ${mark}` : ''}, but the database is empty. Restore that installation's backup, or choose an empty folder with FILES_FOLDER.`,
    );
  }
  if (mark === installationId) return;
  const whose = mark ? `belongs to the installation ${mark}` : 'belongs to no installation';
  throw new StartFault(
    `The file storage ${folder} ${whose}, the database to ${installationId}. Point FILES_FOLDER (or KAOPU_DATA) and DATABASE_URL at the same installation.`,
  );
}
