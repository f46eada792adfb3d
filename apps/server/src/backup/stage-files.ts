import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type postgres from 'postgres';
import { hashFile } from './file-hash.ts';
import { type FileEntry, filePath } from './manifest.ts';

/**
 * Puts every stored file that the database names into the draft, as a second name of the same file where that is
 * possible. Stored files never change, so what is added or removed meanwhile does no harm.
 */
export async function stageFiles(
  tx: postgres.TransactionSql,
  storage: string,
  draft: string,
): Promise<{ files: FileEntry[]; missingFiles: string[] }> {
  const stored = await tx<{ storageKey: string }[]>`
    select storage_key as "storageKey" from stored_file where deleted_at is null order by storage_key`;
  const files: FileEntry[] = [];
  const missingFiles: string[] = [];
  for (const { storageKey } of stored) {
    const staged = join(draft, filePath(storageKey));
    await mkdir(dirname(staged), { recursive: true });
    if (await linkOrCopy(join(storage, storageKey), staged)) {
      files.push({ storageKey, ...(await hashFile(staged)) });
    } else {
      missingFiles.push(storageKey);
    }
  }
  return { files, missingFiles };
}

async function linkOrCopy(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    await copyFile(from, to);
  }
  return true;
}
