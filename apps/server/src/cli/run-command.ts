import { EmbeddedPostgresError } from '@kaopu/db/embedded/embedded-postgres-error.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { BackupFault } from '../backup/backup-fault.ts';
import { toLoggedError } from '../logging/logged-error.ts';
import { readSettings, type Settings } from '../settings.ts';
import { StartFault } from '../start-fault.ts';

const expected = [StartFault, BackupFault, EmbeddedPostgresError];

/**
 * Runs a command of `kaopu` with the settings of the environment. What a person can mend is one line and exit code 1;
 * anything else is told without the values of queries.
 */
export async function runCommand(command: (settings: Settings) => Promise<void>): Promise<void> {
  try {
    await command(readSettings());
  } catch (error) {
    process.exitCode = 1;
    if (expected.some((kind) => error instanceof kind)) console.error((error as Error).message);
    else if (error instanceof KaopuError)
      console.error(`Refused: ${error.code} ${JSON.stringify(error.params)}`);
    else console.error(`Unexpected: ${JSON.stringify(toLoggedError(error), null, 1)}`);
  }
}
