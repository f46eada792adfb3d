import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { EmbeddedPostgresVersion } from './find-binaries.ts';
import { runProgram } from './run-program.ts';

/** The role that owns everything in an embedded database. */
export const databaseRole = 'kaopu';

type Cluster = {
  home: string;
  binaries: string;
  user: DatabaseUser;
  version: EmbeddedPostgresVersion;
  durable: boolean;
};

/**
 * Makes `home/cluster` where there is none, and gives the password of its owner. initdb works in a draft folder
 * that is renamed at the end, so a start that was cut short leaves nothing half made.
 */
export async function initialiseCluster(cluster: Cluster): Promise<{ password: string; created: boolean }> {
  const folder = join(cluster.home, 'cluster');
  if (existsSync(folder)) {
    assertSameMajor(folder, cluster.version);
    return { password: readPassword(cluster.home), created: false };
  }
  const password = randomBytes(24).toString('base64url');
  await writePassword(cluster, password);
  const draft = join(cluster.home, 'cluster.draft');
  let failure = '';
  for (const locale of ['C.UTF-8', 'C']) {
    await rm(draft, { recursive: true, force: true });
    failure = await initdb(cluster, draft, locale);
    if (!failure) break;
  }
  if (failure)
    throw new EmbeddedPostgresError(`The database could not be initialised: ${withAdvice(failure)}`);
  await rename(draft, folder);
  return { password, created: true };
}

/** Empty where it went well, else initdb's last line. Where the system lacks C.UTF-8, C serves its categories. */
async function initdb(cluster: Cluster, draft: string, locale: string): Promise<string> {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { code, output } = await runProgram({
    program: join(cluster.binaries, 'bin', 'initdb'),
    args: [
      `--pgdata=${draft}`,
      `--username=${databaseRole}`,
      `--pwfile=${join(cluster.home, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${locale}`,
      ...(cluster.version === '15' ? [] : builtin),
      ...(cluster.durable ? [] : ['--no-sync']),
    ],
    user: cluster.user,
    cwd: cluster.home,
  });
  if (code === 0) return '';
  const lines = output.split('\n').filter((line) => line.includes('error') || line.includes('FATAL'));
  return (lines.at(-1) ?? output.split('\n').at(-1) ?? '').trim() || `initdb ended with ${code}`;
}

/** A container may run under a number that no user of it has; PostgreSQL wants a name. */
function withAdvice(failure: string): string {
  if (!failure.includes('could not look up effective user ID')) return failure;
  return `${failure}. Run as a user that /etc/passwd names, as root, or set DATABASE_URL.`;
}

async function writePassword(cluster: Cluster, password: string): Promise<void> {
  const file = join(cluster.home, 'password');
  await rm(file, { force: true });
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (cluster.user) chownSync(file, cluster.user.uid, cluster.user.gid);
}

function readPassword(home: string): string {
  try {
    return readFileSync(join(home, 'password'), 'utf8').trim();
  } catch {
    throw new EmbeddedPostgresError(
      `The database's password file ${join(home, 'password')} is missing or unreadable. Bring it back from where the folder was copied.`,
    );
  }
}

function assertSameMajor(folder: string, version: EmbeddedPostgresVersion): void {
  let found = '';
  try {
    found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch {
    throw new EmbeddedPostgresError(
      `${folder} is not a database that can be read (no PG_VERSION). Move it away, or choose another folder with KAOPU_DATA.`,
    );
  }
  if (found === version) return;
  throw new EmbeddedPostgresError(
    `The database in ${folder} was made by PostgreSQL ${found}, this Kaopu brings ${version}. Back it up with the Kaopu that made it and restore here, or choose another folder with KAOPU_DATA.`,
  );
}
