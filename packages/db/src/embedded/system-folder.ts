import { mkdirSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Where a root process keeps what cannot live inside a project that PostgreSQL's user may not enter. */
export const systemFolder = '/var/lib/kaopu';

/**
 * Makes the system folder, open to be entered by everybody.
 * @throws EmbeddedPostgresError with one line
 */
export function makeSystemFolder(): void {
  try {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EmbeddedPostgresError(
      `PostgreSQL's user may not enter this project, and ${systemFolder} cannot be made instead (${code}). Let everybody enter the project's folders (chmod o+x), or set DATABASE_URL.`,
    );
  }
}
