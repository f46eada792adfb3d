import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findClosedFolder } from './can-enter.ts';
import type { DatabaseUser } from './database-user.ts';
import { makeSystemFolder, systemFolder } from './system-folder.ts';

/** Only what PostgreSQL needs at run time is copied. */
const parts = ['bin', 'lib', 'share'];

/**
 * Gives binaries that the database's user can run: those in `native`, or a copy under the system folder where
 * the user cannot reach them. `label` names the release, so a copy is made once for each.
 */
export async function getRunnableBinaries(
  native: string,
  user: DatabaseUser,
  label: string,
): Promise<string> {
  if (!user || !findClosedFolder(join(native, 'bin'), user)) return native;
  const target = join(systemFolder, 'binaries', label);
  if (existsSync(target)) return target;
  makeSystemFolder();
  const draft = `${target}.draft-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o755 });
  for (const part of parts) {
    await cp(join(native, part), join(draft, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && basename(source) !== 'pkgconfig',
    });
  }
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}
