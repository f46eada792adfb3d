import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findClosedFolder } from './can-enter.ts';
import { currentUid, type DatabaseUser } from './database-user.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { makeSystemFolder, systemFolder } from './system-folder.ts';

/** Where the database really lives, and who runs it. `home` holds `cluster/`, `password` and the log. */
export type Location = { home: string; user: DatabaseUser; elsewhere: boolean };

type Ask = { dataFolder: string; user: DatabaseUser; onNotice: (line: string) => void };

/**
 * Decides where the database of `dataFolder` lives and makes that folder, owned by the user PostgreSQL runs as.
 * A root process whose data folder that user cannot reach gets a folder under `systemFolder`, named by a hash of
 * the path; `dataFolder/location` then says where.
 */
export function chooseLocation(ask: Ask): Location {
  const dataFolder = resolve(ask.dataFolder);
  makeFolder(dataFolder);
  if (!ask.user) return { home: ownFolder(dataFolder), user: null, elsewhere: false };
  const user = ownerOfCluster(dataFolder) ?? ask.user;
  const closed = findClosedFolder(dirname(dataFolder), user);
  if (!closed && !existsSync(join(dataFolder, 'location'))) {
    chownSync(dataFolder, user.uid, user.gid);
    chmodSync(dataFolder, 0o700);
    return { home: dataFolder, user, elsewhere: false };
  }
  if (existsSync(join(dataFolder, 'cluster'))) {
    throw new EmbeddedPostgresError(
      `The database in ${dataFolder} runs as the user ${user.name}, who may not enter ${closed}. Let that user pass (chmod o+x ${closed}).`,
    );
  }
  return placeElsewhere({ ...ask, dataFolder, user, closed: closed ?? dirname(dataFolder) });
}

function makeFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataFolder} cannot be made (${(error as NodeJS.ErrnoException).code}). Choose a folder you may write to with KAOPU_DATA.`,
    );
  }
}

function ownFolder(dataFolder: string): string {
  const owner = statSync(dataFolder).uid;
  const uid = currentUid();
  if (uid === -1 || owner === uid) {
    chmodSync(dataFolder, 0o700);
    return dataFolder;
  }
  throw new EmbeddedPostgresError(
    `The data folder ${dataFolder} belongs to ${owner === 0 ? 'root' : `the user with id ${owner}`}, not to you. Start as that user, or choose another folder with KAOPU_DATA.`,
  );
}

/** Root serves a cluster that an ordinary user made under that user's id, so that both can go on using it. */
function ownerOfCluster(dataFolder: string): DatabaseUser {
  const stat = statSync(join(dataFolder, 'cluster'), { throwIfNoEntry: false });
  if (!stat || stat.uid === 0) return null;
  return { uid: stat.uid, gid: stat.gid, name: `with id ${stat.uid}` };
}

function placeElsewhere(ask: Ask & { user: NonNullable<DatabaseUser>; closed: string }): Location {
  const hash = createHash('sha256').update(ask.dataFolder).digest('hex').slice(0, 16);
  const home = join(systemFolder, hash);
  makeSystemFolder();
  const note = join(ask.dataFolder, 'location');
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  if (known !== ticketOf(home)) setAside(home, known, ask);
  if (!existsSync(home)) startAfresh(home, note, ask.user);
  ask.onNotice(
    `The user ${ask.user.name}, who runs PostgreSQL, may not enter ${ask.closed}, so the database lives in ${home}.`,
  );
  return { home, user: ask.user, elsewhere: true };
}

/** The folder's ticket, also kept in the project: it tells this project's database from an earlier one's. */
function ticketOf(home: string): string | null {
  const file = join(home, 'ticket');
  return existsSync(file) ? `${home} ${readFileSync(file, 'utf8').trim()}` : null;
}

function startAfresh(home: string, note: string, user: NonNullable<DatabaseUser>): void {
  const ticket = randomUUID();
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  writeFileSync(join(home, 'ticket'), `${ticket}\n`, { mode: 0o600 });
  writeFileSync(note, `${home} ${ticket}\n`, { mode: 0o600 });
}

/** A database left by an earlier project at the same path is kept under another name, never taken over. */
function setAside(home: string, known: string | null, ask: Ask): void {
  if (known) {
    throw new EmbeddedPostgresError(
      `${join(ask.dataFolder, 'location')} says that the database is "${known}", which is not there. Bring that folder back, or remove ${ask.dataFolder} to begin with an empty database.`,
    );
  }
  if (!existsSync(home)) return;
  const aside = join(dirname(home), `${basename(home)}.left-${Date.now()}`);
  renameSync(home, aside);
  ask.onNotice(`A database of an earlier project at this path was set aside as ${aside}.`);
}
