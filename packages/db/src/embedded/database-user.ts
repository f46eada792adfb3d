import { readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** The system user that PostgreSQL runs as; null means: as whoever runs this process. */
export type DatabaseUser = { uid: number; gid: number; name: string } | null;

/** Users that a root process may lend to PostgreSQL, best first; after them any user but root. */
const preferred = ['postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root chooses an unprivileged user that exists on every machine.
 * initdb looks its user up by name, so a number without an entry in /etc/passwd would not do.
 */
export function chooseDatabaseUser(passwd: string = readPasswd(), uid: number = currentUid()): DatabaseUser {
  if (uid !== 0) return null;
  const users = parsePasswd(passwd).filter((user) => user.uid > 0 && user.gid > 0);
  for (const name of preferred) {
    const found = users.find((user) => user.name === name);
    if (found) return found;
  }
  if (users[0]) return users[0];
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and /etc/passwd names no other user. Add one (useradd postgres), or set DATABASE_URL.',
  );
}

/** The user id of this process; systems without user ids count as an ordinary user. */
export function currentUid(): number {
  return process.getuid?.() ?? -1;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

function parsePasswd(passwd: string): { uid: number; gid: number; name: string }[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '')
      ? [{ name, uid: Number(uid), gid: Number(gid) }]
      : [];
  });
}
