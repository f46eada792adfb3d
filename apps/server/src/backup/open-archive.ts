import { readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { extract } from 'tar';
import { BackupFault } from './backup-fault.ts';
import { hashFile } from './file-hash.ts';
import { filePath, Manifest, manifestPath, secretPath, tablePath } from './manifest.ts';

/**
 * Unpacks a backup into an empty folder and checks every byte of it against the manifest: nothing missing, nothing
 * changed, nothing besides.
 * @throws BackupFault with one line
 */
export async function openArchive(archive: string, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  unpack(archive, folder);
  const manifest = await readManifest(archive, folder);
  const expected = expectedFiles(manifest);
  const found = listFiles(folder).filter((path) => path !== manifestPath);
  const extra = found.find((path) => !expected.has(path));
  if (extra) throw damaged(archive, `it holds ${extra}, which its manifest does not name`);
  for (const [path, entry] of expected) {
    if (!found.includes(path)) throw damaged(archive, `${path} is missing`);
    const { bytes, sha256 } = await hashFile(join(folder, path));
    if (sha256 !== entry.sha256) throw damaged(archive, `${path} (${bytes} bytes) is not what was written`);
  }
  return manifest;
}

function unpack(archive: string, folder: string): void {
  try {
    const filter = (_path: string, entry: object): boolean => isPlain(entry);
    // Without streams: after a fault they would go on writing into a folder that is being removed.
    extract({ sync: true, file: archive, cwd: folder, strict: true, filter });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupFault(`There is no file ${archive}. Name a backup.`);
    throw damaged(archive, `it cannot be unpacked (${message.split('\n')[0]})`);
  }
}

/** Links could lead out of the folder; a backup has none. */
function isPlain(entry: object): boolean {
  return 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
}

async function readManifest(archive: string, folder: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(folder, manifestPath), 'utf8')));
  } catch {
    throw damaged(archive, 'its manifest is missing or not one of this format');
  }
}

function expectedFiles(manifest: Manifest): Map<string, { sha256: string }> {
  const expected = new Map<string, { sha256: string }>();
  for (const table of manifest.tables) expected.set(tablePath(table.name), table);
  for (const file of manifest.files) expected.set(filePath(file.storageKey), file);
  if (manifest.secret) expected.set(secretPath, manifest.secret);
  return expected;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function damaged(archive: string, how: string): BackupFault {
  return new BackupFault(`${archive} is no whole backup: ${how}. Nothing was changed; use another backup.`);
}
