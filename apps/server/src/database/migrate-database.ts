import type { Connection } from '@kaopu/db/client.ts';
import { migrate } from '@kaopu/db/migrate.ts';
import { StartFault } from '../start-fault.ts';
import { describeConnectionFault, describePlace } from './connection-fault.ts';

/**
 * Brings the database to this release's schema.
 * @throws StartFault with one line; the migration that failed has changed nothing
 */
export async function migrateDatabase(connection: Connection, now: Date): Promise<void> {
  try {
    await migrate(connection, now);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    if ((cause as { code?: string }).code === '42501') {
      throw new StartFault(describeConnectionFault(connection, cause));
    }
    throw new StartFault(
      `The database at ${describePlace(connection)} could not be brought to this release's schema: ${cause.message.split('\n')[0]}. Nothing was changed by the step that failed; restore a backup or ask for help with this line.`,
      { cause: error },
    );
  }
}
