import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { connectOnce, type EmbeddedConnection } from './connect.ts';

/** Any number would do; this one is the claim "I keep this database running". */
const claimKey = 7_261_001;

export type Ownership = { release(): Promise<void> };

/**
 * Claims the running database by an advisory lock on a connection of its own, or gives null where a live process
 * holds it. Unlike a file with a process number, the claim ends with the process whatever happened to it.
 */
export async function claimOwnership(connection: EmbeddedConnection): Promise<Ownership | null> {
  let released = false;
  const sql = connectOnce({ ...connection, database: 'postgres' }, () => {
    if (!released) void claimAgain();
  });
  const claimAgain = async (): Promise<void> => {
    while (!released && !(await tryClaim(sql).catch(() => false))) await pause(500);
  };
  if (await tryClaim(sql)) {
    return {
      release: async () => {
        released = true;
        await sql.end({ timeout: 1 });
      },
    };
  }
  released = true;
  await sql.end({ timeout: 1 });
  return null;
}

async function tryClaim(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql<{ claimed: boolean }[]>`select pg_try_advisory_lock(${claimKey}) as claimed`;
  return row?.claimed ?? false;
}
